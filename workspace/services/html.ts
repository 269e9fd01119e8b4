import type { Room } from "../sandbox/room";

type GoogleOutput = GoogleAppsScript.HTML.HtmlOutput;

/** HtmlService: the add-on's own pages and pages made of a text. */
export function htmlService(room: Room) {
  const service: Pick<GoogleAppsScript.HTML.HtmlService, "createHtmlOutputFromFile" | "createHtmlOutput"> = {
    createHtmlOutputFromFile: (name) => {
      const html = room.pages[name.replace(/\.html$/, "")];
      if (html === undefined) throw room.realm.exception(`No HTML file named ${name} was found.`);
      return openOutput(room, html);
    },
    createHtmlOutput: (html?: unknown) => openOutput(room, typeof html === "string" ? html : ""),
  };
  return room.guard("HTML.HtmlService", service);
}

function openOutput(room: Room, html: string): GoogleOutput {
  let title = "";
  let content = html;
  const output: Pick<
    GoogleOutput,
    "getContent" | "setContent" | "append" | "getTitle" | "setTitle" | "setWidth" | "setHeight"
  > = {
    getContent: () => content,
    setContent: (text) => {
      content = text;
      return output as GoogleOutput;
    },
    append: (text) => {
      content += text;
      return output as GoogleOutput;
    },
    getTitle: () => title,
    setTitle: (text) => {
      title = text;
      return output as GoogleOutput;
    },
    // A sidebar is 300 pixels wide whatever one asks for; a height means nothing to it.
    setWidth: () => output as GoogleOutput,
    setHeight: () => output as GoogleOutput,
  };
  return room.guard("HTML.HtmlOutput", output) as GoogleOutput;
}
