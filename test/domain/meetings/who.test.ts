import { callNames, firstName, readWho, type Pair } from "../../../src/domain/meetings/who";

const PAIR = { rep: "Dana Reyes", manager: "Morgan Lee" };

function check(pair: Pair, cases: Record<string, string | undefined>): void {
  for (const [said, side] of Object.entries(cases)) expect([said, readWho(said, pair)]).toEqual([said, side]);
}

test("a name, its beginning, initials, a role and me are read", () => {
  check(PAIR, { Dana: "rep", "dana reyes": "rep", D: "rep", DR: "rep", me: "rep", R: "rep", rep: "rep" });
  check(PAIR, { Morgan: "manager", M: "manager", ML: "manager", "Morgan L.": "manager", Manager: "manager" });
});

test("what fits both, or neither, is nobody's", () => {
  check(PAIR, { "": undefined, both: undefined, we: undefined, Ben: undefined, "Dana + Morgan": undefined });
  check({ rep: "Mia Chen", manager: "Morgan Lee" }, { M: undefined, Mi: "rep", Mo: "manager" });
});

test("people are called by first names, or by whole ones where these are the same", () => {
  expect(callNames(PAIR)).toEqual({ rep: "Dana", manager: "Morgan" });
  expect(callNames({ rep: "Dana Reyes", manager: "Dana Lee" })).toEqual({
    rep: "Dana Reyes",
    manager: "Dana Lee",
  });
  expect(callNames({ rep: "Dana Reyes" })).toEqual({ rep: "Dana", manager: "Manager" });
  expect(["Reyes, Dana", "dana.reyes@example.com", "Dana"].map(firstName)).toEqual(["Dana", "dana", "Dana"]);
});
