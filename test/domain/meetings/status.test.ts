import { readStatus } from "../../../src/domain/meetings/status";

/** Typed text → "status" or "status: note", with a "?" where nobody taught the add-on that word. */
function check(cases: Record<string, string>): void {
  for (const [typed, expected] of Object.entries(cases)) {
    const { status, note, known } = readStatus(typed);
    expect(`${typed} → ${status}${known ? "" : "?"}${note === "" ? "" : `: ${note}`}`).toBe(
      `${typed} → ${expected}`,
    );
  }
}

test("done is known in the ways people type it", () => {
  check({
    done: "done",
    Done: "done",
    " DONE. ": "done",
    "✓": "done",
    "✔": "done",
    "✔️": "done",
    x: "done",
    X: "done",
  });
  check({
    yes: "done",
    y: "done",
    "100 %": "done",
    "100%": "done",
    completed: "done",
    "[x]": "done",
    "✓ done": "done",
  });
});

test("started, dropped and open are known", () => {
  check({ part: "part", Started: "part", "50 %": "part", "in progress": "part", "part done": "part" });
  check({ drop: "dropped", Dropped: "dropped", "n/a": "dropped", "N/A": "dropped", cancelled: "dropped" });
  check({
    "": "open",
    "not yet": "open",
    "Not done": "open",
    no: "open",
    "–": "open",
    "0 %": "open",
    "[ ]": "open",
  });
});

test("what is written beside the status is kept as its note", () => {
  check({
    "done – signed Tuesday": "done: signed Tuesday",
    "Done, see mail": "done: see mail",
    "x – signed": "done: signed",
    "drop (customer left)": "dropped: (customer left)",
    "n/a: moved to Ben": "dropped: moved to Ben",
    "70% two of three held": "part: two of three held",
  });
});

test("a text that takes done back, or that nobody taught, stays open and is looked at", () => {
  check({
    "done?": "open?: done?",
    "done but not signed": "open?: done but not signed",
    "complete by Friday": "open?: complete by Friday",
    "almost done": "open?: almost done",
    "x-ray report": "open?: x-ray report",
    parked: "open?: parked",
    "no longer needed": "open?: no longer needed",
    "- call them": "open?: - call them",
  });
});
