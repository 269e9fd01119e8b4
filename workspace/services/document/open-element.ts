import { Body } from "./body";
import type { Element } from "./element";
import type { ElementClass, OpenElement, Place } from "./open-doc";
import { HorizontalRule, InlineImage, PageBreak } from "./leaves";
import { ListItem, Paragraph } from "./paragraph";
import { Table } from "./table";
import { TableCell } from "./table-cell";
import { TableRow } from "./table-row";
import { Text } from "./text";

const CLASSES: Readonly<Record<ElementClass, new (place: Place) => Element>> = {
  Body,
  Paragraph,
  ListItem,
  Table,
  TableRow,
  TableCell,
  Text,
  HorizontalRule,
  PageBreak,
  InlineImage,
};

/** The element for a node, of the class that Google has for it. */
export const openElement: OpenElement = (place, className = classOf(place)) => {
  const element = new CLASSES[className](place);
  return place.doc.room.guard(
    `Document.${className}`,
    element,
  ) as unknown as GoogleAppsScript.Document.Element;
};

function classOf({ node }: Place): ElementClass {
  switch (node.type) {
    case "doc":
      return "Body";
    case "table":
      return "Table";
    case "table_row":
      return "TableRow";
    case "table_cell":
    case "table_header":
      return "TableCell";
    case "text":
      return "Text";
    case "image":
      return "InlineImage";
    default:
      // A rule and a page break stand in a paragraph of their own, as on Google.
      return node.attrs["listId"] ? "ListItem" : "Paragraph";
  }
}
