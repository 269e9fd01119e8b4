-- The last outcome alone counts: what was closed and stayed closed.
CREATE TABLE outcome AS
WITH newest AS (SELECT id, MAX(day) AS day FROM obs GROUP BY id),
     last_open AS (SELECT id, MAX(day) AS day FROM obs WHERE status = 'open' GROUP BY id),
     closed AS (
       SELECT obs.* FROM obs LEFT JOIN last_open USING (id)
       WHERE obs.status <> 'open' AND obs.day > COALESCE(last_open.day, -1)
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

-- What became of each deal in each quarter in which it was scheduled; only quarters that are over have pushes for good.
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
         WHEN last >= :asof AND at_end.close <= last THEN 'waiting'
         ELSE 'push'
       END AS became,
       at_end.close AS close_at_end
FROM scheduled JOIN quarter USING (label)
LEFT JOIN outcome ON outcome.id = scheduled.id
LEFT JOIN gone ON gone.id = scheduled.id
LEFT JOIN held AS at_end ON at_end.id = scheduled.id AND at_end.d = MIN(last, :asof);

-- Pushes, each in the quarter it left, with the day whose holder answers for it.
CREATE TABLE push AS
WITH dated AS (
  SELECT id, d, label, start, last, CASE WHEN close <= last THEN 'in' ELSE 'after' END AS lies
  FROM held JOIN quarter ON d BETWEEN start AND last
  WHERE close >= start
),
moved AS (SELECT *, LAG(lies) OVER (PARTITION BY id, label ORDER BY d) AS lay FROM dated)
SELECT id, label, d AS day, d - 1 AS answers FROM moved WHERE lay = 'in' AND lies = 'after'
UNION ALL
SELECT id, label, last + 1, last FROM fate
WHERE became = 'push' AND last < :asof AND close_at_end <= last;

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

-- Deals that came from another rep within the 60 days before a day; before a deal was seen nobody else is known.
CREATE VIEW inherited AS
SELECT now.id, now.d FROM holder AS now
JOIN (SELECT id, MIN(day) AS day FROM obs GROUP BY id) AS first ON first.id = now.id
JOIN holder AS earlier ON earlier.id = now.id AND earlier.d = MAX(now.d - 60, first.day)
WHERE earlier.owner <> now.owner;

-- The last four quarters that are over and begin after the oldest deal was made, each with the day of it that today is of
-- the running one.
CREATE TABLE quarters_back AS
SELECT label, start, last, MIN(start + :asof - (SELECT MAX(start) FROM quarter WHERE start <= :asof), last) AS cut
FROM quarter
WHERE last < :asof AND start > (SELECT MIN(created) FROM deal)
ORDER BY start DESC LIMIT 4;

-- The odds of being won in the running quarter from a stage with so many days left: what became of the rep's own deals that
-- stood so in the last four quarters, where there are two or more (a setting of the test); else the rep's win rate from the
-- stage times what is not pushed.
CREATE TABLE odds AS
WITH over AS (
  SELECT label, start, last, MAX(start, last + :asof - (SELECT MIN(last) FROM quarter WHERE last >= :asof)) AS day
  FROM quarter WHERE last < :asof AND start >= (SELECT MIN(day) FROM obs) ORDER BY start DESC LIMIT 4
),
stood AS (
  SELECT credit.owner, held.stage, AVG(became = 'won') AS share, COUNT(*) AS n
  FROM over JOIN held ON held.d = over.day AND held.close BETWEEN over.start AND over.last
  JOIN counted USING (id) JOIN fate ON fate.id = held.id AND fate.label = over.label AND became <> 'gone'
  JOIN credit ON credit.id = held.id AND credit.label = over.label
  GROUP BY credit.owner, held.stage
),
pushed AS (
  SELECT owner, AVG(became = 'push') AS share
  FROM fate JOIN over USING (label) JOIN counted USING (id) JOIN credit USING (id, label)
  WHERE became IN ('won', 'lost', 'push') GROUP BY owner
),
closed AS (
  SELECT outcome.id, ended, holder.owner,
         (SELECT MAX(place) FROM held JOIN stage ON stage.name = held.stage WHERE held.id = outcome.id) AS farthest
  FROM outcome JOIN counted USING (id) JOIN holder ON holder.id = outcome.id AND holder.d = outcome.day
),
won_from AS (
  SELECT owner, name AS stage, AVG(ended = 'won') AS share
  FROM closed JOIN stage ON farthest IS NOT NULL AND (ended = 'won' OR place <= farthest) GROUP BY owner, name
),
rep AS (SELECT DISTINCT owner FROM obs)
SELECT rep.owner, stage.name AS stage,
       CASE WHEN stood.n >= 2 THEN stood.share ELSE won_from.share * (1 - pushed.share) END AS share
FROM rep JOIN stage
LEFT JOIN stood ON stood.owner = rep.owner AND stood.stage = stage.name
LEFT JOIN won_from ON won_from.owner = rep.owner AND won_from.stage = stage.name
LEFT JOIN pushed ON pushed.owner = rep.owner;
