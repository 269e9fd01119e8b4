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
CREATE TABLE quarter (label TEXT, start INT, last INT);
CREATE TABLE stage (name TEXT, place INT);
