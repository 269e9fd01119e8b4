import type { SinceADay } from "../history/questions/since";
import type { Block } from "./block";
import { CAME_OR_WENT, sumsOf, tell } from "./news-in-words";
import { line, quiet, shorten } from "./parts";
import type { Weekly } from "./weekly";

/** The deals that came and went, one line each, and below them how the open pipeline came to what it is. */
export function writeNews(news: SinceADay, { movesSince, asOf, listRows }: Weekly): readonly Block[] {
  const told = tell(news, CAME_OR_WENT);
  const { shown, more } = shorten(told, listRows);
  return [
    ...shown.map(({ label, text }) => line([{ text: `${label}:`, look: "strong" }, { text: ` ${text}` }])),
    ...more.map((words) => line([quiet(words)])),
    ...(told.length === 0 ? [line([quiet("Nothing new.")])] : []),
    ...sumsOf(news, movesSince, asOf ?? movesSince).map((sum) => line([quiet(sum)])),
  ];
}
