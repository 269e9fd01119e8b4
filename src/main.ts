/**
 * Everything Google may call, on one screen. The build adds the custom functions here, one for each in the catalog
 * (domain/metrics/functions.ts), each with its help; gas-webpack-plugin makes a top-level function of each line.
 */
import type { Endpoints } from "./domain/contract";
import { prepareMeeting } from "./endpoints/prepare-meeting";
import { readDeals } from "./endpoints/read-deals";
import { readOverview } from "./endpoints/read-overview";
import { setColumns } from "./endpoints/set-columns";
import { setUpSheet } from "./endpoints/set-up-sheet";
import { say, openSidebar } from "./google/ui";
import { showCell } from "./google/tabs";
import { onOpen } from "./triggers";

declare const global: Endpoints &
  Record<"onOpen" | "onInstall" | "openSidebar" | "setUpFromMenu", () => void>;

global.onOpen = () => onOpen();
global.onInstall = () => onOpen();

global.openSidebar = () => openSidebar("Sidebar", "Sales 1:1s");
global.setUpFromMenu = () => say(setUpSheet());

global.readOverview = (anyway) => readOverview(anyway);
global.readDeals = (fn, rep) => readDeals(fn, rep);
global.prepareMeeting = (rep) => prepareMeeting(rep);
global.setUpSheet = () => setUpSheet();
global.setColumns = (choices) => setColumns(choices);
global.showCell = (where) => {
  showCell(where);
  return null;
};
