import { scoreboard } from "../../../src/domain/metrics/showing/scoreboard";
import { tiles } from "../../../src/domain/metrics/showing/tiles";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings";
import { answer } from "./answer";
import { historyOf } from "./history";

const WINS = historyOf(
  "2026-10-05",
  `D1 Ann 2026-08-01 won - 2026-08-01 amount=10000 list_price=12500
   D2 Ann 2026-08-02 won - 2026-08-02 amount=20000 list_price=20000
   D3 Ann 2026-09-03 won - 2026-09-03 amount=60000
   D4 Ann 2026-09-04 won - 2026-09-04
   D5 Ann 2026-09-05 won - 2026-09-05 amount=0
   D6 Ann 2026-05-06 won - 2026-05-06 amount=-5000
   D7 Ann 2026-09-07 lost - 2026-09-07 amount=90000
   D8 Bea 2026-05-08 won - 2026-05-08 amount=8000 list_price=100`,
);

test("the average selling price is of the wins that have an amount; blanks and zeros are counted beside it", () => {
  expect(answer("ASP", WINS, { rep: "Ann" })).toMatchObject({
    value: 30_000,
    n: 3,
    out: { "won without an amount": 1, "won for nothing or less": 2 },
  });
  expect(answer("MEDIAN_SELLING_PRICE", WINS, { rep: "Ann" })).toMatchObject({ value: 20_000, n: 3 });
  expect(answer("ASP", WINS, { rep: "Bea", period: "Q3 2026" })).toMatchObject({ n: 0, empty: true });
});

test("the discount is of the deals that have a list price; an amount above it is the price of more than one piece", () => {
  // D1: 1 − 10,000 ÷ 12,500 = 20 %; D2: none.
  expect(answer("AVG_DISCOUNT", WINS)).toMatchObject({
    value: 0.1,
    n: 2,
    out: { "won without an amount": 3, "won without a list price": 1, "won above its list price": 1 },
  });
});

test("a mean of discounts has no range as a share of deals has", () => {
  const board = scoreboard(WINS, DEFAULT_SETTINGS);
  const [discount] = tiles(board, DEFAULT_SETTINGS, { audience: "pair" }).filter(
    ({ fn }) => fn === "AVG_DISCOUNT",
  );
  expect(discount).toMatchObject({ text: "10 %", n: 2, range: null });
});

test("without a list price column the discount says what to add", () => {
  expect(answer("AVG_DISCOUNT", historyOf("2026-10-05", "D1 Ann 2026-08-01 won - - amount=1"))).toMatchObject(
    {
      why: expect.stringContaining("There is no list price in this table.") as string,
    },
  );
});

test("the average order size on the scorecard is of half a year, with the number of orders", () => {
  const older = historyOf("2026-10-05", "D9 Ann 2026-03-01 won - 2026-03-01 amount=1000000");
  const history = { ...WINS, deals: [...WINS.deals, ...older.deals] };
  const [size] = tiles(scoreboard(history, DEFAULT_SETTINGS), DEFAULT_SETTINGS, { audience: "pair" }).filter(
    ({ fn }) => fn === "AVG_ORDER_SIZE",
  );
  // Q2 and Q3 2026: 10,000 + 20,000 + 60,000 + 8,000 over four orders.
  expect(size).toMatchObject({
    text: "24,500",
    n: 4,
    note: expect.stringContaining("Over Q2 2026 – Q3 2026") as string,
  });
});

test("amounts of several currencies that nothing compares are not added up, and the remedy is said", () => {
  const history = historyOf(
    "2026-10-05",
    `D1 Ann 2026-08-01 won - 2026-08-01 amount=100 currency=EUR
     D2 Ann 2026-08-01 won - 2026-08-01 amount=100 currency=USD`,
  );
  for (const name of ["ASP", "AVG_ORDER_SIZE", "BOOKINGS"])
    expect(answer(name, history)).toMatchObject({ why: expect.stringContaining("2 currencies") as string });
});
