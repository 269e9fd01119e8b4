import type { StoredDoc } from "../../docs/docs";
import type { Room } from "../../sandbox/room";
import { openUi } from "../ui";
import { Document } from "./document";
import {
  Attribute,
  ElementType,
  GlyphType,
  HorizontalAlignment,
  ParagraphHeading,
  VerticalAlignment,
} from "./enums";
import { OpenDoc } from "./open-doc";
import { openElement } from "./open-element";

type GoogleDocumentApp = GoogleAppsScript.Document.DocumentApp;

/** Whether the script runs beside a Doc, as an installed add-on may. */
const hasDoc = ({ authority: { install, container } }: Room): boolean =>
  install !== "standalone" && container === "doc";

/** DocumentApp: makes Docs and opens them. What an execution leaves open is saved as it ends. */
export function documentApp(room: Room) {
  const opened = new Map<string, OpenDoc>();
  const open = (stored: StoredDoc) => {
    const { id, version, content } = stored;
    let doc = opened.get(id);
    if (!doc || doc.isClosed) {
      doc = new OpenDoc(room, id, { version, content }, openElement);
      opened.set(id, doc);
    }
    const document = new Document(doc, stored);
    return room.guard("Document.Document", document) as unknown as GoogleAppsScript.Document.Document;
  };
  room.atEnd(() => {
    for (const doc of opened.values()) doc.save();
  });
  /** Google's words where there is nothing to look for, known of its other services and unconfirmed for this one. */
  const idGiven = (id: string | undefined, parameter = "id"): string => {
    if (id) return id;
    throw room.realm.exception(`Invalid argument: ${parameter}`);
  };
  const service: Pick<
    GoogleDocumentApp,
    "create" | "openById" | "openByUrl" | "getActiveDocument" | "getUi"
  > = {
    create: (name) => open(room.ask("doc.create", name)),
    openById: (id) => open(room.ask("doc.open", idGiven(id))),
    openByUrl: (url) => open(room.ask("doc.open", idGiven(idOf(url), "url"))),
    // Null where no Doc is open beside the script, which Google's types do not say.
    getActiveDocument: () =>
      (hasDoc(room) ? open(room.ask("doc.open", room.ask("run.file"))) : null) as ReturnType<typeof open>,
    getUi: () => openUi(room),
  };
  const enumerations = {
    Attribute,
    ElementType,
    GlyphType,
    HorizontalAlignment,
    ParagraphHeading,
    VerticalAlignment,
  };
  return room.guard("Document.DocumentApp", { ...service, ...enumerations });
}

/** Both forms that a Doc's address has: the one a browser shows, and the one getUrl() gives. */
const idOf = (url: string): string | undefined =>
  /\/d\/([\w-]+)|[?&]id=([\w-]+)/.exec(url)?.slice(1).find(Boolean);
