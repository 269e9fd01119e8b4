-- The last outcome alone counts: what was won and stayed won, or was lost and stayed lost.
CREATE TABLE outcome AS
WITH newest AS (SELECT id, MAX(day) AS day FROM obs GROUP BY id),
     stands AS (SELECT id, status FROM obs JOIN newest USING (id, day)),
     last_other AS (
       SELECT obs.id, MAX(obs.day) AS day FROM obs JOIN stands USING (id)
       WHERE obs.status <> stands.status GROUP BY obs.id
     ),
     closed AS (
       SELECT obs.* FROM obs JOIN stands USING (id) LEFT JOIN last_other USING (id)
       WHERE stands.status <> 'open' AND obs.day > COALESCE(last_other.day, -1)
     ),
     said AS (SELECT id, MAX(day) AS day FROM closed WHERE close IS NOT NULL GROUP BY id)
SELECT newest.id,
       (SELECT status FROM obs WHERE obs.id = newest.id AND obs.day = newest.day) AS ended,
       MIN(
         (SELECT MIN(day) FROM closed WHERE closed.id = newest.id),
         COALESCE((SELECT close FROM obs JOIN said USING (id, day) WHERE id = newest.id), 9999999)
       ) AS day
FROM newest WHERE newest.id IN (SELECT id FROM closed);
CREATE UNIQUE INDEX outcome_by_id ON outcome (id);

-- An open deal that no later full look shows.
CREATE TABLE gone AS
SELECT id, (SELECT MIN(look.day) FROM look WHERE look.day > last.day) AS day
FROM (SELECT id, MAX(day) AS day FROM obs GROUP BY id) AS last
WHERE id NOT IN (SELECT id FROM outcome);

-- Who held it at the end of each day; before it was first seen, its first owner.
CREATE TABLE holder AS
WITH turn AS (
  SELECT id, owner, IIF(LAG(day) OVER w IS NULL, 0, day) AS since, LEAD(day, 1, 9999999) OVER w AS until
  FROM obs WINDOW w AS (PARTITION BY id ORDER BY day)
)
SELECT id, d, owner FROM turn JOIN calendar ON d >= since AND d < until;
CREATE UNIQUE INDEX holder_by_day ON holder (id, d);

-- The open state at the end of each day: a deal that was reopened counts as open throughout.
CREATE TABLE held AS
WITH turn AS (
  SELECT *, LEAD(day, 1, 9999999) OVER (PARTITION BY id ORDER BY day) AS until FROM obs WHERE status = 'open'
)
SELECT turn.id, d, stage, category, close, amount
FROM turn LEFT JOIN outcome ON outcome.id = turn.id LEFT JOIN gone ON gone.id = turn.id
JOIN calendar ON d >= turn.day AND d < MIN(until, COALESCE(outcome.day, 9999999), COALESCE(gone.day, 9999999));
CREATE UNIQUE INDEX held_by_day ON held (id, d);

-- What became of each deal in each quarter in which it was scheduled; only quarters that are over have pushes for good. By
-- a setting a deal that was only overdue is no push of its quarter.
CREATE TABLE fate AS
WITH scheduled AS (
  SELECT DISTINCT id, label FROM held JOIN quarter ON d BETWEEN start AND last AND close BETWEEN start AND last
  UNION
  SELECT id, label FROM outcome JOIN quarter ON day BETWEEN start AND last
)
SELECT scheduled.id, label, start, last,
       CASE
         WHEN outcome.day BETWEEN start AND last THEN ended
         WHEN gone.day <= COALESCE((SELECT MIN(look.day) FROM look WHERE look.day >= last), :asof) THEN 'gone'
         WHEN running AND at_end.close <= last THEN 'waiting'
         WHEN at_end.close <= last AND NOT (SELECT overdueIsPush FROM setting) THEN 'overdue'
         ELSE 'push'
       END AS became,
       at_end.close AS close_at_end
FROM scheduled JOIN quarter USING (label)
LEFT JOIN outcome ON outcome.id = scheduled.id
LEFT JOIN gone ON gone.id = scheduled.id
LEFT JOIN held AS at_end ON at_end.id = scheduled.id AND at_end.d = IIF(running, :asof, last);

-- Quarters that were seen from their start to their end, or so far: where the pipeline was looked at, it must have been near
-- both, without a wide gap; a log tells of the quarters that begin after its first row.
CREATE TABLE seen_through AS
WITH begun AS (
  SELECT label, start, MIN(last, :asof) AS until FROM quarter WHERE start <= :asof
),
near_start AS (
  SELECT label, MIN(look.day) AS first FROM begun JOIN look ON ABS(look.day - start) <= (SELECT seenWithin FROM setting)
  GROUP BY label
),
near_end AS (
  SELECT DISTINCT label FROM begun JOIN look
    ON look.day BETWEEN until - IIF(until = :asof, (SELECT seenWithin FROM setting), 0)
                    AND until + (SELECT seenWithin FROM setting)
),
gap AS (
  SELECT DISTINCT label
  FROM (SELECT day, LEAD(day) OVER (ORDER BY day) AS next FROM look) JOIN near_start ON day >= first
  JOIN begun USING (label) WHERE day < until AND next - day > (SELECT longestGap FROM setting)
)
SELECT label FROM begun
WHERE CASE WHEN EXISTS (SELECT * FROM look)
        THEN label IN (SELECT label FROM near_start) AND label IN (SELECT label FROM near_end)
         AND label NOT IN (SELECT label FROM gap)
        ELSE start > (SELECT MIN(day) FROM obs) END;

-- Those of them that are over and of which all that happened can be told: too many deals that left the export while open say
-- that a filter hid what became of them.
CREATE TABLE seen_whole AS
WITH filtered AS (
  SELECT label FROM fate GROUP BY label
  HAVING SUM(became = 'gone') >= (SELECT toldFrom FROM setting)
     AND SUM(became = 'gone') > (SELECT goneShare FROM setting) * COUNT(*)
)
SELECT label FROM seen_through JOIN quarter USING (label)
WHERE label NOT IN (SELECT label FROM filtered) AND (last <= :asof OR NOT EXISTS (SELECT * FROM look));

-- Pushes, each in the quarter it left, with the day whose holder answers for it and how many quarters' ends it crossed.
CREATE TABLE push AS
WITH dated AS (
  SELECT id, d, label, start, last, close, CASE WHEN close <= last THEN 'in' ELSE 'after' END AS lies
  FROM held JOIN quarter ON d BETWEEN start AND last
  WHERE close >= start
),
moved AS (
  SELECT *, LAG(lies) OVER w AS lay, LAG(close) OVER w AS was FROM dated WINDOW w AS (PARTITION BY id, label ORDER BY d)
)
SELECT id, label, d AS day, d - 1 AS answers,
       (SELECT COUNT(*) FROM quarter_end WHERE day >= was AND day < close) AS ends
FROM moved WHERE lay = 'in' AND lies = 'after'
UNION ALL
SELECT id, label, last + 1, last, 1 FROM fate JOIN quarter USING (label, start, last)
WHERE became = 'push' AND NOT running AND close_at_end <= last;

-- One deal, one rep a quarter: who held it on the outcome day, else at the quarter's end, else on the as-of day.
CREATE TABLE credit AS
SELECT deal.id, label, owner
FROM deal CROSS JOIN quarter LEFT JOIN outcome ON outcome.id = deal.id
JOIN holder ON holder.id = deal.id
  AND holder.d = CASE WHEN outcome.day <= last THEN outcome.day ELSE MIN(last, :asof) END;
CREATE UNIQUE INDEX credit_by_quarter ON credit (id, label);

-- Renewals are out of every number but bookings, what was committed for them and the open pipeline.
CREATE TABLE counted AS SELECT id FROM deal WHERE type NOT IN ('Renewal', 'Existing Business - Renewal', 'Contract Renewal');

-- The last row of each deal.
CREATE TABLE newest AS
SELECT obs.* FROM obs JOIN (SELECT id, MAX(day) AS day FROM obs GROUP BY id) USING (id, day);

-- Deals that came from another rep within some days of a day: on the day before those it was still the other's. Before a
-- deal was seen nobody else is known.
CREATE VIEW inherited AS
SELECT now.id, now.d FROM holder AS now
JOIN (SELECT id, MIN(day) AS day FROM obs GROUP BY id) AS first ON first.id = now.id
JOIN holder AS earlier ON earlier.id = now.id AND earlier.d = MAX(now.d - (SELECT inheritedDays FROM setting) - 1, first.day)
WHERE earlier.owner <> now.owner;

-- The last quarters that are over, from which what is to come is learnt.
CREATE TABLE learnt_from AS
SELECT label FROM quarter WHERE NOT running ORDER BY start DESC LIMIT (SELECT learnFrom FROM setting);

-- The last quarters that are over and begin after the oldest deal was made, each with the day of it that today is of
-- the running one.
CREATE TABLE quarters_back AS
SELECT label, start, last, MIN(start + :asof - (SELECT MAX(start) FROM quarter WHERE start <= :asof), last) AS cut
FROM quarter
WHERE NOT running AND start > (SELECT MIN(created) FROM deal) AND label IN (SELECT label FROM learnt_from);

-- The share of a rep's own closed deals that were won from a stage.
CREATE TABLE won_from AS
WITH closed AS (
  SELECT outcome.id, ended, holder.owner,
         (SELECT MAX(place) FROM held JOIN stage ON stage.name = held.stage WHERE held.id = outcome.id) AS farthest
  FROM outcome JOIN counted USING (id) JOIN holder ON holder.id = outcome.id AND holder.d = outcome.day
)
SELECT owner, name AS stage, AVG(ended = 'won') AS share
FROM closed JOIN stage ON farthest IS NOT NULL AND (ended = 'won' OR place <= farthest) GROUP BY owner, name;

-- The odds of being won in the running quarter from a stage with so many days left: what became of the rep's own deals that
-- stood so in the last quarters, where there are enough; else the rep's win rate from the stage times what is not pushed.
CREATE TABLE odds AS
WITH over AS (
  SELECT label, start, last, MAX(start, last + :asof - (SELECT MIN(last) FROM quarter WHERE last >= :asof)) AS day
  FROM quarter WHERE NOT running AND label IN (SELECT label FROM seen_whole)
),
stood AS (
  SELECT credit.owner, held.stage, AVG(became = 'won') AS share, COUNT(*) AS n
  FROM over JOIN learnt_from USING (label) JOIN held ON held.d = over.day AND held.close BETWEEN over.start AND over.last
  JOIN counted USING (id) JOIN fate ON fate.id = held.id AND fate.label = over.label AND became <> 'gone'
  JOIN credit ON credit.id = held.id AND credit.label = over.label
  GROUP BY credit.owner, held.stage
),
pushed AS (
  SELECT owner, AVG(became = 'push') AS share
  FROM fate JOIN over USING (label) JOIN counted USING (id) JOIN credit USING (id, label)
  WHERE became IN ('won', 'lost', 'push') GROUP BY owner
),
rep AS (SELECT DISTINCT owner FROM obs)
SELECT rep.owner, stage.name AS stage,
       CASE WHEN stood.n >= (SELECT oddsFrom FROM setting) THEN stood.share ELSE won_from.share * (1 - pushed.share) END AS share
FROM rep JOIN stage
LEFT JOIN stood ON stood.owner = rep.owner AND stood.stage = stage.name
LEFT JOIN won_from ON won_from.owner = rep.owner AND won_from.stage = stage.name
LEFT JOIN pushed ON pushed.owner = rep.owner;
