/**
 * Each metric once more, from requirements.md 1B alone, over the tables of views.sql: what a deal does to the number of a
 * quarter (:label) or of the as-of day. `counted` holds the deals that are not renewals.
 */
export interface InSql {
  /** What the marks come to, for a rep and for the team. */
  readonly comesTo: string;
  /** A row for each deal or event: owner, side, value. */
  readonly marks: string;
  /** Asked for a quarter, or as it stands. */
  readonly of: "quarter" | "now";
}

const RATE = "1.0 * SUM(side = 'for') / NULLIF(SUM(side IN ('for', 'against')), 0)";

const CLOSED_IN = `
  FROM outcome JOIN counted USING (id) JOIN deal USING (id)
  JOIN quarter ON label = :label AND outcome.day BETWEEN start AND last
  JOIN credit USING (id, label)`;

export const IN_SQL: Readonly<Record<string, InSql>> = {
  WINRATE: {
    of: "quarter",
    comesTo: RATE,
    marks: `SELECT owner, IIF(ended = 'won', 'for', 'against') AS side, 0 AS value ${CLOSED_IN}`,
  },
  WINRATE_COMMITS: {
    of: "quarter",
    comesTo: RATE,
    marks: `
      SELECT owner, CASE became WHEN 'won' THEN 'for' WHEN 'gone' THEN 'out' ELSE 'against' END AS side, 0 AS value
      FROM fate JOIN counted USING (id) JOIN credit USING (id, label)
      WHERE label = :label AND EXISTS (
        SELECT * FROM held WHERE held.id = fate.id AND d BETWEEN start AND last
          AND category = 'commit' AND close BETWEEN start AND last)`,
  },
  PUSHES: {
    of: "quarter",
    comesTo: "SUM(value)",
    marks: `
      SELECT owner, 'add' AS side, 1 AS value
      FROM push JOIN counted USING (id) JOIN holder ON holder.id = push.id AND holder.d = answers
      WHERE label = :label
      UNION ALL
      SELECT owner, 'add', 0 FROM fate JOIN counted USING (id) JOIN credit USING (id, label)
      WHERE label = :label AND became <> 'gone'`,
  },
};
