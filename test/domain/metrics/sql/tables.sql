-- What is known of a deal on a day (requirements.md 1B), taken word by word and day by day, over rows as they were pasted.
-- Days are whole numbers. :asof is the day of every number, :start and :end are those of the period.

-- One row for each time a deal was seen or changed; one a day at most.
CREATE TABLE obs (id TEXT, day INT, owner TEXT, stage TEXT, status TEXT, category TEXT, close INT, amount REAL);
CREATE UNIQUE INDEX obs_by_day ON obs (id, day);
CREATE TABLE deal (id TEXT PRIMARY KEY, created INT, type TEXT, reason TEXT, activity INT, probability REAL,
  list REAL, industry TEXT);
-- Days on which the whole pipeline was seen; none where every change was logged.
CREATE TABLE look (day INT);
CREATE TABLE calendar (d INT PRIMARY KEY);
-- A quarter runs until its last day and the closing grace are over.
CREATE TABLE quarter (label TEXT, start INT, last INT, running INT);
CREATE TABLE quarter_end (day INT);
CREATE TABLE stage (name TEXT, place INT);
-- One row: what the team has set, by the settings' own names.
CREATE TABLE setting (winRateBy TEXT, disqualifiedStage TEXT, scheduleRate TEXT, overdueIsPush INT, multiPushBy TEXT,
  commitSeen TEXT, lockDay INT, daysCountedFrom TEXT, weightedBy TEXT, stallDays INT, notLoggedShare REAL, inheritedDays INT,
  lateEntryShare REAL, velocityWeeks INT, newWithin INT, learnFrom INT, oddsFrom INT, goneShare REAL, toldFrom INT,
  seenWithin INT, longestGap INT);
CREATE TABLE no_decision_reason (words TEXT);
