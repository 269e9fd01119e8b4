import { Node } from "prosemirror-model";
import { merge } from "../../workspace/docs/merge";
import { schema } from "../../workspace/docs/schema";

/** One paragraph a line; "*word*" is struck out. */
function doc(...lines: string[]): Node {
  const struck = [schema.marks.strikethrough.create()];
  const paragraphs = lines.map((line) => {
    const pieces = line
      .split("*")
      .map((text, at) => (text ? schema.text(text, at % 2 ? struck : []) : undefined));
    return schema.nodes.paragraph.create(
      null,
      pieces.filter((piece) => piece !== undefined),
    );
  });
  return schema.nodes.doc.create(null, paragraphs);
}

function table(...rows: string[][]): Node {
  const { table: tableType, table_row: row, table_cell: cell } = schema.nodes;
  const cells = (texts: string[]) => texts.map((text) => cell.create(null, doc(text).content));
  return schema.nodes.doc.create(
    null,
    tableType.create(
      null,
      rows.map((texts) => row.create(null, cells(texts))),
    ),
  );
}

const check = (base: Node, mine: Node, theirs: Node, expected: Node) => {
  expect(merge(base, mine, theirs).toJSON()).toEqual(expected.toJSON());
};

test("what only one of the two changed is taken from that one", () => {
  check(doc("a", "b", "c"), doc("a", "b", "mine"), doc("theirs", "b", "c"), doc("theirs", "b", "mine"));
  check(doc("a"), doc("a"), doc("theirs"), doc("theirs"));
  check(doc("a"), doc("mine"), doc("a"), doc("mine"));
});

test("paragraphs that both added at one place all stay, theirs first", () => {
  check(doc("a", "z"), doc("a", "mine", "z"), doc("a", "theirs", "z"), doc("a", "theirs", "mine", "z"));
});

test("words that both typed into one paragraph all stay", () => {
  check(doc("Call Acme"), doc("Call Acme now"), doc("Please call Acme"), doc("Please call Acme now"));
  check(doc("Call"), doc("Call Ana"), doc("Call Bo"), doc("Call Bo Ana"));
  check(
    doc("About the renewal"),
    doc("About the pricing"),
    doc("About the contract"),
    doc("About the contract pricing"),
  );
  check(doc(""), doc("Ana's words"), doc("Bo's words"), doc("Bo's words", "Ana's words"));
});

test("text struck out by one and added to by the other is struck out and has the addition", () => {
  check(doc("Call Acme"), doc("*Call Acme*"), doc("Call Acme today"), doc("*Call Acme* today"));
});

test("a paragraph that one deleted and the other wrote in stays with what was written", () => {
  check(doc("a", "b", "c"), doc("a", "c"), doc("a", "b and more", "c"), doc("a", "b and more", "c"));
  check(doc("a", "b", "c"), doc("a", "b and more", "c"), doc("a", "c"), doc("a", "b and more", "c"));
});

test("empty lines are told apart by what stands around them", () => {
  check(
    doc("one two", "", "three four", ""),
    doc("one two", "", "mine three four", ""),
    doc("theirs one two", "", "three four theirs", "new"),
    doc("theirs one two", "", "mine three four theirs", "new"),
  );
});

test("two cells of one row, and a new row, come together", () => {
  check(
    table(["Call", "12 Oct"]),
    table(["Call", "13 Oct"], ["Send", ""]),
    table(["Call Acme", "12 Oct"]),
    table(["Call Acme", "13 Oct"], ["Send", ""]),
  );
});
