import "./look.css";
import "./sheet.css";
import type { IWorkbookData } from "@univerjs/core";
import type { MenuItem } from "../interface";
import { ask } from "./ask";
import { byId } from "./element";
import type { Happening } from "./happenings";
import { showNotice } from "./notices";
import { offerFiles } from "./sheet/add-files";
import { offerClock } from "./sheet/clock";
import { offerDocs } from "./sheet/docs-menu";
import { explainErrors } from "./sheet/error-card";
import { offerExtensions } from "./sheet/extensions-menu";
import { keepInStep } from "./sheet/in-step";
import { sizeNewTabs } from "./sheet/new-tabs";
import { showNotes } from "./sheet/notes";
import { offerSidebar } from "./sheet/sidebar";
import { showSpills } from "./sheet/spills";
import { openGrid } from "./sheet/univer";

interface About {
  readonly title: string;
  readonly user: string;
  readonly addOn: string;
  readonly menu: readonly MenuItem[];
  readonly sidebar?: string;
}

const readAbout = () => ask<About>("GET", "/about");
const [first, { at, workbook }] = await Promise.all([
  readAbout(),
  ask<{ at: string; workbook: IWorkbookData }>("GET", "/snapshot"),
]);

let about = first;
document.title = about.title;
byId("title").textContent = about.title;
byId("user").textContent = about.user.slice(0, 1).toUpperCase();
byId("user").title = about.user;

const grid = openGrid("grid", workbook);
explainErrors(grid);
showNotes(grid);
sizeNewTabs(grid);
showSpills(grid);
offerExtensions(() => about);
offerDocs();
offerFiles(grid);
const clock = offerClock();
const sidebar = offerSidebar(() => byId("grid").querySelector<HTMLElement>("[contenteditable]")?.focus());
if (about.sidebar !== undefined) sidebar.open(about.sidebar);

keepInStep(grid.commands, at, (happening: Happening) => {
  if (happening.type === "menu") void readAbout().then((newer) => (about = newer));
  else if (happening.type === "clock") clock.refresh();
  else if (happening.type === "sidebar") sidebar.open(happening.title);
  else if (happening.type === "sidebar closed") sidebar.close();
  else if (happening.type === "notice") showNotice(happening.text, happening.title);
});

// The grid is a canvas: whoever tests the page reads it through Univer's own interface.
Object.assign(window, { univer: grid.api });
document.documentElement.dataset["ready"] = "sheet";
