import { isDealHeader, readHeader } from "../../../src/domain/deals/read-header";

test("of two headers for one column the better known is read, and a mere id is quietly left unused", () => {
  const header = readHeader(["Expected Close Date", "Close Date", "OwnerId", "Owner.Name", "Colour"]);
  expect(header.columns.get("close")?.text).toBe("Close Date");
  expect(header.rivals.get("close")?.map(({ text }) => text)).toEqual(["Expected Close Date"]);
  expect(header.columns.get("owner")?.text).toBe("Owner.Name");
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
