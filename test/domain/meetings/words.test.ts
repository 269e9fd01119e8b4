import { alike } from "../../../src/domain/meetings/words";

function check(one: string, other: string, expected: boolean, from = 0.5): void {
  expect([one, other, alike(one, other, from)]).toEqual([one, other, expected]);
}

test("wordings that share half of their word pairs are alike", () => {
  // hold three · three sponsor · sponsor meetings / hold four · four sponsor · sponsor meetings: 2 × 1 ÷ 6 = 0.33
  check("Hold three sponsor meetings", "Hold four sponsor meetings", false);
  check("Hold three sponsor meetings", "Hold four sponsor meetings", true, 1 / 3);
  // 3 and 5 pairs, 3 shared: 2 × 3 ÷ 8 = 0.75
  check("hold three sponsor meetings", "Hold three sponsor meetings by Friday", true);
  check("hold three sponsor meetings", "Hold three sponsor meetings by Friday", false, 0.76);
  // send the · the plan / send the · the plan · plan to · to Acme: 2 × 2 ÷ 6 = 0.67
  check("send the plan", "send the plan to Acme", true);
  check("Send the plan!", "send  the PLAN", true);
});

test("one word is compared as it is, and nothing is like nothing said", () => {
  check("Forecast", "forecast", true);
  check("Forecast", "Budget", false);
  check("", "Budget", false);
});

test("scripts other than Latin are words too", () => {
  check("契約書を送る", "契約書を送る", true);
  check("Größe klären", "größe klären", true);
});
