import type { StoredDoc } from "../../docs/docs";
import type { Room } from "../../sandbox/room";
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

/** DocumentApp: makes Docs and opens them. What an execution leaves open is saved as it ends. */
export function documentApp(room: Room) {
  const opened = new Map<string, OpenDoc>();
  const open = (stored: StoredDoc) => {
    let doc = opened.get(stored.id);
    if (!doc || doc.isClosed) {
      doc = new OpenDoc(room, stored.id, stored.content, openElement);
      opened.set(stored.id, doc);
    }
    const document = new Document(doc, stored);
    return room.guard("Document.Document", document) as unknown as GoogleAppsScript.Document.Document;
  };
  room.atEnd(() => {
    for (const doc of opened.values()) doc.save();
  });
  const service: Pick<GoogleDocumentApp, "create" | "openById"> = {
    create: (name) => open(room.ask("doc.create", name)),
    openById: (id) => {
      const stored = room.ask("doc.open", id);
      if (!stored)
        throw room.realm.exception(
          "Document is missing (perhaps it was deleted, or you don't have read access?)",
        );
      return open(stored);
    },
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
