import type { Lacking, Overview, ProblemGroup, RepCard } from "../domain/contract";
import { type Day, weekdayAndDay } from "../domain/day";
import { NO_OWNER } from "../domain/deals/reps";
import { keyDealsFor } from "../domain/documents/key-deals-for";
import { newsFor, newsSince } from "../domain/documents/news-for";
import { type Meeting, meetingBefore, meetingsOf } from "../domain/meetings/meeting";
import { readMeetings } from "../domain/meetings/meetings-tab";
import { meetingFor } from "../domain/meetings/plan";
import { docLink } from "../domain/meetings/doc-link";
import { formulasLacking } from "../domain/metrics/showing/formulas-lacking";
import { asOfInWords, headline } from "../domain/metrics/showing/headline";
import { MOST_OF_A_KIND } from "../domain/metrics/showing/paste-check";
import { idlePins } from "../domain/metrics/rules/pinned-deals";
import { scoreboard } from "../domain/metrics/showing/scoreboard";
import { tablesAlike } from "../domain/metrics/showing/tables-alike";
import { tiles } from "../domain/metrics/showing/tiles";
import { type Lack, whatIsMissing } from "../domain/metrics/showing/what-is-missing";
import { groupedByKind, type Problem } from "../domain/problem";
import { peopleOfSheet, readFormulas, readTab } from "../google/tabs";
import { MEETINGS, OWN_TABS } from "../own-tabs";
import { inWords } from "./in-words";
import { emailsInExport, historyOf, type Team } from "./read-team";
import { readAndSave, type SavedTeam } from "./save-look";

/** What the sidebar shows: each rep's numbers and next 1:1, what was pasted and saved, and what needs a look. */
export function readOverview(anyway: boolean): Overview {
  try {
    return overview(readAndSave(anyway));
  } catch (error) {
    throw new Error(inWords(error, "Nothing is lost; try again."));
  }
}

function overview({ team, saved }: SavedTeam): Overview {
  const history = historyOf(team);
  const { records: meetings, problems: inMeetings } = readMeetings(readTab(MEETINGS.name), team.pairOf);
  const board = scoreboard(history, team.settings);
  const emails = emailsInExport(history);
  const empty = history.deals.length === 0;
  const newsOf = newsFor(history, team.settings.listRows);
  const keyDealsOf = keyDealsFor(history, team.settings);
  const pins = empty ? [] : idlePins(history, team.settings);
  const formulas = empty
    ? []
    : formulasLacking(
        history,
        team.settings,
        () => readFormulas(OWN_TABS),
        (settings) => historyOf({ ...team, settings }),
      );
  const problems = [history.problems, team.problems, pins, inMeetings, formulas]
    .flat()
    .map((problem) => leading(problem, team));
  return {
    headline: headline(history, problems),
    asOf: empty ? null : asOfInWords(history, team.settings, team.now.day),
    window: empty ? null : board.window,
    sources: tablesAlike(history, team),
    reps: history.reps
      .filter((rep) => rep !== NO_OWNER)
      .map((rep): RepCard => {
        const day = meetingFor(team.now.day, team.book.repOf(rep)?.meetingDay ?? team.settings.meetingDay);
        return {
          rep,
          tiles: tiles(board, team.settings, { rep, audience: "manager" }),
          keyDeals: keyDealsOf(rep),
          news: newsOf(rep, newsSince(history, day, meetingBefore(rep, day, meetings))),
          email: team.book.repOf(rep)?.email ?? emails.get(rep) ?? null,
          meeting: meetingOn(day, rep, meetings),
        };
      }),
    problems: groups(problems),
    lacking: empty ? [] : whatIsMissing(history, team.settings).lacks.map(lackingIn),
    onlookers: onlookers(team),
    saved,
    empty,
  };
}

function meetingOn(day: Day, rep: string, meetings: readonly Meeting[]): RepCard["meeting"] {
  const made = meetingsOf(rep, meetings).find((meeting) => meeting.day === day);
  return { day: weekdayAndDay(day), url: made ? docLink(made.doc) : null };
}

/** What is about a setting leads to its row. */
function leading(problem: Problem, { settingAt }: Team): Problem {
  const { where, setting } = problem;
  return where === undefined && setting !== undefined ? { ...problem, where: settingAt(setting) } : problem;
}

function lackingIn({ text, remedy }: Lack): Lacking {
  return { text, remedy: remedy ?? null };
}

/** Problems of one kind stand together: a column of them must not bury the others. */
function groups(problems: readonly Problem[]): ProblemGroup[] {
  return groupedByKind(problems).map(({ kind, problems: alike }) => ({
    kind,
    count: alike.length,
    text: alike[0]?.text ?? kind,
    remedy: alike.find(({ remedy }) => remedy !== undefined)?.remedy ?? null,
    places: alike
      .slice(0, MOST_OF_A_KIND)
      .flatMap(({ where, found }) => (where === undefined ? [] : [{ where, found: found ?? null }])),
  }));
}

/** People who can open the sheet and are not a rep's manager: they could see everyone's numbers. */
function onlookers({ book: { reps } }: Team): string[] {
  const managers = new Set(reps.map(({ managerEmail }) => managerEmail?.toLowerCase()));
  const nameOf = new Map(reps.map(({ email, name }) => [email?.toLowerCase(), name]));
  return peopleOfSheet()
    .filter((email) => !managers.has(email.toLowerCase()))
    .map((email) => nameOf.get(email.toLowerCase()) ?? email);
}
