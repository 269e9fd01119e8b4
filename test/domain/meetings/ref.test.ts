import { leadingRef, nextRef, readRef } from "../../../src/domain/meetings/ref";

function check(text: string, expected: string | undefined): void {
  expect([text, readRef(text)]).toEqual([text, expected]);
}

test("a ref is read however it is retyped", () => {
  for (const text of ["R-014", "r-14", "R014", "R – 14", " R-014. ", "r‑014"]) check(text, "R-014");
  check("M-1014", "M-1014");
});

test("other words are no ref", () => {
  for (const text of ["", "R", "R-014 and R-015", "RR-1", "14", "R-x"]) check(text, undefined);
});

test("a line begins with a ref only where it is written with its dash", () => {
  expect(leadingRef("R-014 send the plan")).toEqual({ ref: "R-014", rest: " send the plan" });
  expect(leadingRef("M365 roll-out")).toBeUndefined();
  expect(leadingRef("See R-014")).toBeUndefined();
});

test("both sides take their refs from one counter", () => {
  expect(nextRef("rep", [])).toBe("R-001");
  expect(nextRef("manager", ["R-014", "M-015", "R-003"])).toBe("M-016");
  expect(nextRef("rep", ["R-999"])).toBe("R-1000");
});
