import { HyperFormula } from "hyperformula";

/** Each rep's win rate as one would write it without this add-on, over a sheet that HyperFormula has read before. */
export function countifs(rows, reps) {
  const engine = HyperFormula.buildFromSheets(
    { Data: rows.map((row) => [...row]), Rates: [[]] },
    { licenseKey: "gpl-v3", maxRows: rows.length },
  );
  const rates = engine.getSheetId("Rates");
  const stages = `Data!$D$1:$D$${rows.length}`;
  const owners = `Data!$C$1:$C$${rows.length}`;
  const count = (rep, stage) => `COUNTIFS(${owners},"${rep}",${stages},"${stage}")`;
  const formulas = reps.map((rep) => [
    `=${count(rep, "Closed Won")}/(${count(rep, "Closed Won")}+${count(rep, "Closed Lost")})`,
  ]);
  const start = performance.now();
  engine.setCellContents({ sheet: rates, col: 0, row: 0 }, formulas);
  const values = engine.getSheetValues(rates).map(([value]) => value);
  const took = performance.now() - start;
  engine.destroy();
  return { took, rates: values };
}
