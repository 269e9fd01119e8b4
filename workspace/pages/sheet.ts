import "./look.css";
import "./sheet.css";
import "./beside.css";
import "./people.css";
import type { IWorkbookData } from "@univerjs/core";
import { ask } from "./ask";
import { offerAddOn } from "./beside/add-on";
import { byId } from "./element";
import type { Happening } from "./happenings";
import { showFailure } from "./notices";
import { type Access, mayEdit, readAccess } from "./people/access";
import { offerPeople } from "./people/header";
import { waitForAccess } from "./people/wait-for-access";
import { keepActiveTab } from "./sheet/active-tab";
import { offerFiles } from "./sheet/add-files";
import { offerClock } from "./sheet/clock";
import { offerDocs } from "./sheet/docs-menu";
import { explainErrors } from "./sheet/error-card";
import { showExecutions } from "./sheet/executions";
import { keepInStep } from "./sheet/in-step";
import { lookOnly } from "./sheet/look-only";
import { sizeNewTabs } from "./sheet/new-tabs";
import { showNotes } from "./sheet/notes";
import { fitRows } from "./sheet/row-heights";
import { showSpills } from "./sheet/spills";
import { openGrid } from "./sheet/univer";
import { unsavedText } from "./sheet/unsaved";

interface About {
  readonly title: string;
  readonly zone: string;
}

const access = await readAccess();
if (access.role === undefined) waitForAccess(access);
else await openSheet(access);

async function openSheet(access: Access): Promise<void> {
  const [about, { at, workbook }] = await Promise.all([
    ask<About>("GET", "/about"),
    ask<{ at: string; workbook: IWorkbookData }>("GET", "/snapshot"),
  ]);
  document.title = about.title;
  byId("title").textContent = about.title;
  const isEditor = mayEdit(access);
  document.documentElement.dataset["role"] = access.role ?? "";

  const focusGrid = () => byId("grid").querySelector<HTMLElement>("[contenteditable]")?.focus();
  const executions = () => void showExecutions(about.zone).catch(showFailure);
  const addOn = isEditor ? await offerAddOn(focusGrid, { Executions: executions }) : undefined;

  // From here to keeping in step nothing may wait: what is typed in between would go nowhere.
  const grid = openGrid("grid", workbook, isEditor);
  if (!isEditor) lookOnly(grid);
  explainErrors(grid);
  showNotes(grid);
  sizeNewTabs(grid);
  showSpills(grid);
  fitRows(grid);
  const activeTab = keepActiveTab(grid);
  offerDocs();
  if (isEditor) offerFiles(grid);
  const clock = offerClock();
  const people = offerPeople(access, async () => unsavedText(grid, await inStep.unsaved()));
  const lookAtAccess = () => void people.refresh().catch(showFailure);
  const hear = (happening: Happening): void => {
    if (happening.type === "clock") clock.refresh();
    else if (happening.type === "sharing") lookAtAccess();
    else if (happening.type === "activated") activeTab.follow(happening);
    else addOn?.hear(happening);
  };
  const inStep = keepInStep(
    grid.commands,
    { since: at, file: access.file },
    { hear, forbidden: lookAtAccess },
  );

  // The grid is a canvas: whoever tests the page reads it through Univer's own interface.
  Object.assign(window, { univer: grid.api });
  document.documentElement.dataset["ready"] = "sheet";
}
