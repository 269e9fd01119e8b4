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
  /** True where it cannot be told at all. */
  readonly refused?: string;
}

/** What a team can set, by the setting's name. */
const set = (name: string) => `(SELECT ${name} FROM setting)`;

/** Changes during the quarter cannot be told. */
const HIDDEN = "SELECT NOT EXISTS (SELECT * FROM seen_whole WHERE label = :label)";

/** A ratio that rests on pushes besides: near 100 % for everyone while the quarter runs. */
const HIDDEN_OR_RUNNING = `SELECT running OR (${HIDDEN}) FROM quarter WHERE label = :label`;

const RATE = "1.0 * SUM(side = 'for') / NULLIF(SUM(side IN ('for', 'against')), 0)";

/** 0 only where there was something to count, and it is known of all of it what it comes to. */
const SUM = "IIF(SUM(side = 'add') > 0 OR SUM(side = 'unknown') = 0, SUM(value), NULL)";

/** 0 only where there was something to count. */
const COUNT = "IIF(SUM(side IN ('for', 'against')) > 0, SUM(side = 'for'), NULL)";

const CLOSED_IN = `
  FROM outcome JOIN counted USING (id) JOIN deal USING (id)
  JOIN quarter ON label = :label AND outcome.day BETWEEN start AND last
  JOIN credit USING (id, label)`;

/**
 * From the day of creation, or from the day on which it was first seen in a stage; one that was in it already when it was
 * first seen, long after it was created, came there nobody knows when.
 */
const DAYS = `
  outcome.day - CASE WHEN ${set("daysCountedFrom")} = 'created' THEN created ELSE (
    SELECT IIF(MIN(IIF(stage = ${set("daysCountedFrom")}, d, NULL)) = MIN(d) AND MIN(d) > created + ${set("newWithin")},
               NULL, MIN(IIF(stage = ${set("daysCountedFrom")}, d, NULL)))
    FROM held WHERE held.id = outcome.id) END`;

const DAYS_TO_WON = `
  SELECT owner, 'add' AS side, ${DAYS} AS value ${CLOSED_IN} WHERE ended = 'won' AND outcome.day >= created`;

const DAYS_TO_LOST = `
  SELECT owner, 'add' AS side, ${DAYS} AS value ${CLOSED_IN}
  WHERE ended = 'lost' AND outcome.day >= created AND id NOT IN (SELECT id FROM inherited WHERE d = outcome.day)`;

/** Each deal as one, or by what it is worth; one that was disqualified never was a real one. */
const WON_OR_LOST = `
  SELECT credit.owner, IIF(ended = 'won', 'for', 'against') AS side,
         IIF(${set("winRateBy")} = 'amount', newest.amount, 1) AS value ${CLOSED_IN} JOIN newest USING (id)
  WHERE (${set("winRateBy")} = 'deals' OR newest.amount > 0)
    AND NOT (ended = 'lost' AND newest.stage = ${set("disqualifiedStage")})`;

const WEIGHED = "1.0 * SUM(IIF(side = 'for', value, 0)) / NULLIF(SUM(value), 0)";

const PRICES = `
  SELECT credit.owner, 'add' AS side, newest.amount AS value ${CLOSED_IN} JOIN newest USING (id)
  WHERE ended = 'won' AND newest.amount > 0`;

export const IN_SQL: Readonly<Record<string, InSql>> = {
  WINRATE: {
    of: "quarter",
    comesTo: WEIGHED,
    marks: WON_OR_LOST,
  },
  // Committed on any day of the quarter; by a setting, on its lock day too.
  WINRATE_COMMITS: {
    of: "quarter",
    refused: HIDDEN_OR_RUNNING,
    comesTo: RATE,
    marks: `
      SELECT owner, CASE became WHEN 'won' THEN 'for' WHEN 'gone' THEN 'out' ELSE 'against' END AS side, 0 AS value
      FROM fate JOIN counted USING (id) JOIN credit USING (id, label)
      WHERE label = :label AND EXISTS (
        SELECT * FROM held WHERE held.id = fate.id AND category = 'commit' AND close BETWEEN start AND last
          AND IIF(${set("commitSeen")} = 'ever', d BETWEEN start AND last, d = start + ${set("lockDay")} - 1))`,
  },
  PUSHES: {
    of: "quarter",
    refused: HIDDEN,
    comesTo: "SUM(value)",
    marks: `
      SELECT owner, 'add' AS side, 1 AS value
      FROM push JOIN counted USING (id) JOIN holder ON holder.id = push.id AND holder.d = answers
      WHERE label = :label
      UNION ALL
      SELECT owner, 'add', 0 FROM fate JOIN counted USING (id) JOIN credit USING (id, label)
      WHERE label = :label AND became <> 'gone'`,
  },
  WINRATE_SCHEDULED: {
    of: "quarter",
    refused: HIDDEN_OR_RUNNING,
    comesTo: RATE,
    marks: `
      SELECT owner, IIF(became = 'won', 'for', 'against') AS side, 0 AS value
      FROM fate JOIN counted USING (id) JOIN credit USING (id, label)
      WHERE label = :label AND CASE became
        WHEN 'won' THEN ${set("scheduleRate")} <> 'planned wins only' OR EXISTS (
          SELECT * FROM held WHERE held.id = fate.id AND close BETWEEN start AND last)
        WHEN 'lost' THEN ${set("scheduleRate")} = 'incl losses'
        ELSE became = 'push' END`,
  },
  PUSH_RATE: {
    of: "quarter",
    refused: HIDDEN_OR_RUNNING,
    comesTo: RATE,
    marks: `
      SELECT owner, IIF(became = 'push', 'for', 'against') AS side, 0 AS value
      FROM fate JOIN counted USING (id) JOIN credit USING (id, label)
      WHERE label = :label AND became IN ('won', 'lost', 'push')`,
  },
  // Where no quarter was seen through, not even the running one so far, 0 would not be true.
  MULTI_PUSHES: {
    of: "now",
    refused: "SELECT NOT EXISTS (SELECT * FROM seen_through)",
    comesTo: COUNT,
    marks: `
      SELECT owner, IIF((
        SELECT SUM(IIF(${set("multiPushBy")} = 'events', 1, ends)) FROM push WHERE push.id = held.id) >= 2, 'for', 'against'
      ) AS side, 0 AS value
      FROM held JOIN counted USING (id) JOIN holder USING (id, d)
      WHERE d = :asof`,
  },
  AVG_DAYS_TO_WON: {
    of: "quarter",
    comesTo: "AVG(value)",
    marks: DAYS_TO_WON,
  },
  MEDIAN_DAYS_TO_WON: {
    of: "quarter",
    comesTo: "middle(value)",
    marks: DAYS_TO_WON,
  },
  AVG_DAYS_TO_LOST: {
    of: "quarter",
    comesTo: "AVG(value)",
    marks: DAYS_TO_LOST,
  },
  NO_DECISIONS: { of: "quarter", comesTo: COUNT, marks: lostFor() },
  NO_DECISION_RATE: { of: "quarter", comesTo: RATE, marks: lostFor() },
  ASP: {
    of: "quarter",
    comesTo: "AVG(value)",
    marks: PRICES,
  },
  // A lost deal brings nothing, and so does an open one that is dated in another quarter.
  BOOKINGS: {
    of: "quarter",
    comesTo: SUM,
    marks: `
      SELECT owner, ${side("ended = 'won'", "amount")}
      FROM (
        SELECT credit.owner, ended, newest.amount
        FROM outcome JOIN quarter ON label = :label AND outcome.day BETWEEN start AND last
        JOIN credit USING (id, label) JOIN newest USING (id))`,
  },
  PIPELINE_OPEN: {
    of: "now",
    comesTo: SUM,
    marks: `
      SELECT owner, ${side("close BETWEEN start AND last", "amount")}
      FROM held JOIN holder USING (id, d) JOIN quarter ON d BETWEEN start AND last
      WHERE d = :asof`,
  },
  PIPELINE_WEIGHTED: {
    of: "now",
    comesTo: SUM,
    marks: `
      SELECT owner, ${side(
        "close BETWEEN start AND last AND COALESCE(amount > 0, 1)",
        `amount * IIF(${set("weightedBy")} = 'probability', probability, share)`,
      )}
      FROM held JOIN counted USING (id) JOIN deal USING (id) JOIN holder USING (id, d)
      LEFT JOIN won_from USING (owner, stage) JOIN quarter ON d BETWEEN start AND last
      WHERE d = :asof`,
  },
  STALLED: {
    of: "now",
    refused: `
      SELECT SUM(activity IS NULL) >= COUNT(*) * ${set("notLoggedShare")} FROM held JOIN deal USING (id) WHERE d = :asof`,
    comesTo: COUNT,
    marks: `
      SELECT owner, IIF(:asof - COALESCE(activity, created) > ${set("stallDays")}, 'for', 'against') AS side, 0 AS value
      FROM held JOIN counted USING (id) JOIN deal USING (id) JOIN holder USING (id, d)
      WHERE d = :asof AND id NOT IN (SELECT id FROM inherited WHERE d = :asof)`,
  },
  MEDIAN_DAYS_TO_LOST: {
    of: "quarter",
    comesTo: "middle(value)",
    marks: DAYS_TO_LOST,
  },
  // A win counts as late by its part of the team's median; the median is of all that the team has won.
  LATE_ENTRY_RATE: {
    of: "quarter",
    comesTo: RATE,
    marks: `
      SELECT owner, IIF(outcome.day - created <= (
        SELECT middle(won.day - made.created) FROM outcome AS won JOIN counted USING (id) JOIN deal AS made USING (id)
        WHERE won.ended = 'won' AND won.day >= made.created) * ${set("lateEntryShare")}, 'for', 'against') AS side, 0 AS value ${CLOSED_IN}
      WHERE ended = 'won' AND outcome.day >= created`,
  },
  MEDIAN_SELLING_PRICE: {
    of: "quarter",
    comesTo: "middle(value)",
    marks: PRICES,
  },
  AVG_ORDER_SIZE: {
    of: "quarter",
    comesTo: "AVG(value)",
    marks: PRICES,
  },
  NEGATIVE_VELOCITY: {
    of: "now",
    comesTo: COUNT,
    marks: `
      SELECT owner,
             IIF(now.close - then_.close > 7 * ${set("velocityWeeks")} OR stage_now.place < stage_then.place OR now.amount < then_.amount,
                 'for', 'against') AS side, 0 AS value
      FROM held AS now JOIN held AS then_ ON then_.id = now.id AND then_.d = now.d - 7 * ${set("velocityWeeks")}
      JOIN stage AS stage_now ON stage_now.name = now.stage JOIN stage AS stage_then ON stage_then.name = then_.stage
      JOIN counted ON counted.id = now.id JOIN holder ON holder.id = now.id AND holder.d = now.d
      WHERE now.d = :asof`,
  },
  NOT_IN_PIPELINE_YET: {
    of: "now",
    comesTo: SUM,
    marks: notYet(),
  },
  AVG_DISCOUNT: {
    of: "quarter",
    comesTo: "AVG(value)",
    marks: `
      SELECT credit.owner, 'add' AS side, 1 - newest.amount / list AS value ${CLOSED_IN} JOIN newest USING (id)
      WHERE ended = 'won' AND newest.amount > 0 AND newest.amount <= list`,
  },
  // Asked with the setting "ICP Industry: Software".
  WINRATE_ICP: {
    of: "quarter",
    comesTo: WEIGHED,
    marks: `${WON_OR_LOST} AND industry = 'Software'`,
  },
  COMMITTED: {
    of: "quarter",
    refused: HIDDEN,
    comesTo: SUM,
    marks: `
      SELECT owner, ${side("category = 'commit' AND close BETWEEN start AND last", "amount")}
      FROM held JOIN holder USING (id, d) JOIN quarter ON label = :label AND d = start + ${set("lockDay")} - 1`,
  },
  // Asked with a forecast of 50,000 by each rep for each quarter. Winning nothing is a result too.
  FORECAST_VARIANCE: { of: "quarter", comesTo: "SUM(value)", marks: againstForecast() },
  FORECAST_VARIANCE_RATE: {
    of: "quarter",
    comesTo: "SUM(value) / (50000.0 * COUNT(DISTINCT owner))",
    marks: againstForecast(),
  },
  // Won so far, the open pipeline by its odds, and what is not in it yet (M14).
  PROJECTION: {
    of: "now",
    comesTo: SUM,
    marks: `
      SELECT owner, ${side("ended = 'won'", "amount")}
      FROM (
        SELECT credit.owner, ended, newest.amount
        FROM outcome JOIN counted USING (id) JOIN newest USING (id) JOIN credit USING (id)
        JOIN quarter ON quarter.label = credit.label AND outcome.day BETWEEN start AND last AND :asof BETWEEN start AND last)
      WHERE (SELECT COUNT(*) FROM quarters_back) >= 2
      UNION ALL
      SELECT odds.owner, ${side("close BETWEEN start AND last", "amount * share")}
      FROM held JOIN counted USING (id) JOIN holder USING (id, d) JOIN odds USING (owner, stage)
      JOIN quarter ON d BETWEEN start AND last
      WHERE d = :asof AND (SELECT COUNT(*) FROM quarters_back) >= 2
      UNION ALL ${notYet()}`,
  },
};

/** A deal that adds what it is worth where something is so of it, and else nothing. */
function side(where: string, worth: string): string {
  return `
      CASE WHEN NOT COALESCE(${where}, 0) THEN 'none' WHEN ${worth} IS NULL THEN 'unknown' ELSE 'add' END AS side,
      IIF(${where}, ${worth}, 0) AS value`;
}

function notYet(): string {
  return `
      SELECT holder.owner, ${side(
        "ended = 'won' AND (created > cut OR held.close > last)",
        "newest.amount / (SELECT COUNT(*) FROM quarters_back)",
      )}
      FROM outcome JOIN counted USING (id) JOIN deal USING (id) JOIN newest USING (id)
      JOIN quarters_back ON outcome.day BETWEEN start AND last
      JOIN holder ON holder.id = outcome.id AND holder.d = outcome.day
      LEFT JOIN held ON held.id = outcome.id AND held.d = cut
      WHERE (SELECT COUNT(*) FROM quarters_back) >= 2`;
}

function againstForecast(): string {
  return `
    SELECT credit.owner, 'add' AS side, newest.amount AS value
    FROM outcome JOIN quarter ON label = :label AND outcome.day BETWEEN start AND last
    JOIN credit USING (id, label) JOIN newest USING (id)
    WHERE ended = 'won' AND newest.amount IS NOT NULL
    UNION ALL SELECT owner, 'add', -50000 FROM (SELECT DISTINCT owner FROM obs)`;
}

function lostFor(): string {
  return `
    SELECT owner,
           CASE WHEN LOWER(reason) IN (SELECT words FROM no_decision_reason) THEN 'for'
                WHEN reason = '' THEN 'out' ELSE 'against' END AS side,
           0 AS value ${CLOSED_IN}
    WHERE ended = 'lost'`;
}

/** The spills of a row a stage: for each deal and stage a mark; the columns in their order. */
export const STAGES_IN_SQL: Readonly<
  Record<string, Pick<InSql, "marks" | "refused"> & { readonly columns: readonly string[] }>
> = {
  STAGE_WINRATES: {
    refused: HIDDEN,
    columns: [RATE, "COUNT(side)"],
    marks: `
      SELECT owner, stage.name AS stage, place, IIF(ended = 'won', 'for', 'against') AS side, 0 AS value ${CLOSED_IN}
      JOIN stage
      WHERE id IN (SELECT id FROM held) AND stage.name IN (SELECT stage FROM held) AND (ended = 'won' OR place <=
        (SELECT MAX(reached.place) FROM held JOIN stage AS reached ON reached.name = held.stage WHERE held.id = outcome.id))`,
  },
  STAGE_CONVERSION: {
    refused: HIDDEN,
    columns: [RATE, "COUNT(side)"],
    // A stage was left where the next one seen is another, or where the deal closed in it.
    marks: `
      SELECT owner, stage, place,
             IIF(MAX(next_place > place OR (next_place IS NULL AND ended = 'won')), 'for', 'against') AS side, 0 AS value
      ${CLOSED_IN}
      JOIN (
        SELECT id, d, stage, stage.place, LEAD(stage.place) OVER (PARTITION BY id ORDER BY d) AS next_place
        FROM held JOIN stage ON stage.name = held.stage
      ) AS walked USING (id)
      WHERE next_place IS NULL OR next_place <> place
      GROUP BY id, stage`,
  },
  // First seen open long after it was made, a deal had been in its first stage nobody knows how long.
  STAGE_DAYS: {
    refused: HIDDEN,
    columns: ["won", "lost"].flatMap((ended) => [
      `middle(IIF(side = '${ended}', value, NULL))`,
      `three_quarters(IIF(side = '${ended}', value, NULL))`,
      `SUM(side = '${ended}')`,
    ]),
    marks: `
      SELECT owner, held.stage, place, ended AS side, COUNT(*) AS value ${CLOSED_IN}
      JOIN held USING (id) JOIN stage ON stage.name = held.stage
      JOIN (SELECT id, MIN(d) AS d FROM held GROUP BY id) AS first USING (id)
      WHERE id NOT IN (SELECT id FROM inherited WHERE d = outcome.day)
        AND NOT (first.d - created > ${set("newWithin")} AND
          held.stage = (SELECT begun.stage FROM held AS begun WHERE begun.id = outcome.id AND begun.d = first.d))
      GROUP BY id, held.stage`,
  },
};
