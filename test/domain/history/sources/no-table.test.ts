import type { Grid } from "../../../../src/domain/cell";
import { likelyHeader } from "../../../../src/domain/history/sources/no-table";
import { sheet } from "../../sheet";

function check(grid: Grid, expected: { at: string; known: boolean; headers: string[] } | undefined) {
  const found = likelyHeader(grid, new Map());
  expect(
    found && { at: found.at, known: found.known, headers: found.readAs.map(({ text }) => text) },
  ).toEqual(expected);
}

test("the row with the most headers we know is the likeliest", () => {
  check(
    sheet`
      Owner   | of this sheet: Ann
      Deal ID | Amount | Segment | Close Date
      1       | 100    | North   | 2026-10-01`,
    { at: "A2", known: true, headers: ["Deal ID", "Amount", "Segment", "Close Date"] },
  );
});

test("in a language nobody here knows it is the first row of several words above a row as wide", () => {
  check(
    sheet`
      Raport tygodniowy
      Stan na | 2026-10-05
              | Szansa | Etap   | Kwota
              | Młyn   | Rozmowa | 100`,
    { at: "B3", known: false, headers: ["Szansa", "Etap", "Kwota"] },
  );
});

test("notes and numbers are no header", () => {
  check([["Call Ann"], ["Ask Bo", "by Friday"], ["and", "then", "rest"]], undefined);
  check([["2024", 1, 2], [3, 4, 5]], undefined); // prettier-ignore
  check([], undefined);
});
