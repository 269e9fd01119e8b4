import { type Column, COLUMN_NAMES, COLUMNS } from "../../../src/domain/deals/columns";
import { columnNamed, isDealHeader, readHeader } from "../../../src/domain/deals/read-header";
import { squeeze } from "../../../src/domain/table/plain-text";

test.each<[string, Column | undefined]>([
  ["Close Date", "close"],
  ["CloseDate", "close"],
  ["close_date", "close"],
  ["\ufeffClose\u00a0Date *  ↑", "close"],
  ["Opportunity: Close Date", "close"],
  ["Owner.Name", "owner"],
  ["Deal owner", "owner"],
  ["sales_agent", "owner"],
  ["deal_stage", "stage"],
  ["engage_date", "created"],
  ["close_value", "amount"],
  ["Deal - Title*", "name"],
  ["Deal - Deal created", "created"],
  ["property_dealname", "name"],
  ["Amount (converted)", "converted amount"],
  ["ForecastCategoryName", "category"],
  ["Won date", "won on"],
  ["Deal #", "id"],
  ["Opportunity ID (18 char)", "id"],
  ["Salesman", "owner"],
  ["Actual Close", "closed on"],
  ["Closed Lost Date", "lost on"],
  ["Amount (USD)", "amount"],
  ["week_start", "seen on"],
  ["Is closed lost", "lost flag"],
  ["Account Status", undefined],
  ["Product Name", undefined],
  ["Amount Currency", "currency"],
  ["Probability (%)", "probability"],
])("%j is the column %s", (text, column) => expect(columnNamed(text)?.column).toBe(column));

test("no header names two columns", () => {
  const owners = new Map<string, Column>();
  for (const column of COLUMN_NAMES) {
    for (const text of [...COLUMNS[column].headers, ...(COLUMNS[column].instead ?? [])]) {
      expect([text, owners.get(squeeze(text)) ?? column]).toEqual([text, column]);
      owners.set(squeeze(text), column);
    }
  }
});

test("of two headers for one column the better known is read, and the other is named where it is no mere id", () => {
  const header = readHeader(["Expected Close Date", "Close Date", "OwnerId", "Owner.Name", "Colour"]);
  expect(header.columns.get("close")?.text).toBe("Close Date");
  expect(header.rivals.get("close")?.map(({ text }) => text)).toEqual(["Expected Close Date"]);
  expect(header.columns.get("owner")?.text).toBe("Owner.Name");
  expect(header.rivals.has("owner")).toBe(false);
  expect(header.unused).toEqual(["OwnerId", "Colour"]);
});

test.each<[boolean, string[]]>([
  [true, ["Deal", "Stage"]],
  [true, ["Rep", "Status", "Value"]],
  [false, ["Rep", "By", "What", "Due", "Status"]], // the Commitments tab
  [false, ["sales_agent", "manager", "regional_office"]],
  [false, ["Stage", "Order", "Default probability"]],
])("%s: %j are the headers of a table of deals", (expected, headers) =>
  expect(isDealHeader(readHeader(headers).columns)).toBe(expected),
);
