import type { Execution } from "../../runs/execution";
import { ask } from "../ask";
import { openDialog } from "../dialog";
import { make } from "../element";

/** The latest runs of the add-on, newest first; opening one shows how it failed and which services it called. */
export async function showExecutions(zone: string): Promise<void> {
  const runs = await ask<readonly Execution[]>("GET", "/executions");
  const refresh = make("button", { type: "button", class: "pill" }, "Refresh");
  const done = make("button", { type: "button", class: "pill", autofocus: "" }, "Done");
  const list = make("div", { class: "runs" });
  const draw = (shown: readonly Execution[]) => {
    list.replaceChildren(
      ...(shown.length > 0
        ? [HEADINGS.cloneNode(true), ...shown.map((run) => row(run, zone))]
        : [make("p", { class: "aside" }, "Nothing of the add-on has run yet.")]),
    );
  };
  draw(runs);
  const dialog = openDialog(
    "executions",
    "Executions",
    make("h2", {}, "Executions"),
    list,
    make("div", { class: "end" }, refresh, done),
  );
  refresh.onclick = () => void ask<readonly Execution[]>("GET", "/executions").then(draw);
  done.onclick = () => dialog.close();
}

const columns = (...texts: readonly (Node | string)[]) => texts.map((text) => make("span", {}, text));

const HEADINGS = make(
  "div",
  { class: "run headings" },
  ...columns("Function", "From", "Who", "When", "Took", "Status"),
);

function row(run: Execution, zone: string): HTMLElement {
  const { functionName, caller, user, started, milliseconds, worked, error } = run;
  const status = make("span", { class: error === undefined ? "completed" : "failed" });
  status.textContent = error === undefined ? "Completed" : "Failed";
  const facts = [
    functionName,
    FROM[caller],
    user || "–",
    when(started, zone),
    duration(Math.max(milliseconds, worked)),
  ];
  const summary = make("summary", { class: "run" }, ...columns(...facts), status);
  return make("details", {}, summary, ...detailsOf(run));
}

/** Where a run came from, in words. */
const FROM: Readonly<Record<Execution["caller"], string>> = {
  cell: "Custom function",
  trigger: "Simple trigger",
  menu: "Menu",
  sidebar: "Sidebar",
  "time trigger": "Time-driven",
};

function detailsOf({ error, calls }: Execution): HTMLElement[] {
  const called = Object.entries(calls).sort(([, one], [, other]) => other - one);
  const list = make("dl", { class: "calls" });
  for (const [name, count] of called) {
    list.append(make("div", {}, make("dt", {}, name), make("dd", {}, `${count} ×`)));
  }
  const services = called.length > 0 ? list : make("p", { class: "aside" }, "It called no service.");
  return error === undefined ? [services] : [make("p", { class: "problem" }, error), services];
}

function when(moment: number, zone: string): string {
  const style = {
    timeZone: zone,
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  } as const;
  return new Intl.DateTimeFormat("en-GB", { ...style, second: "2-digit" }).format(moment);
}

/** By the workspace's clock; where that stands and nobody waited, there is nothing to tell. */
const duration = (milliseconds: number): string =>
  milliseconds === 0
    ? "–"
    : milliseconds < 1000
      ? `${Math.round(milliseconds)} ms`
      : `${(milliseconds / 1000).toFixed(1)} s`;
