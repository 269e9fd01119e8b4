import { NO_OWNER, readReps, repBook, sameName } from "../../../src/domain/deals/reps";
import { sheet } from "../sheet";

const { reps, problems } = readReps(sheet`
  Name       | E-mail         | Aliases in the CRM | Manager | Manager's e-mail | Meeting day | Shoe size
  Dana Reyes | dana@acme.test | D. Reyes; dreyes   | Morgan  | mo@acme.test     | Thu         | 43
  Sam Osei   |                | Osei, S., Sammy    |         |                  | now and then |
             | who@acme.test  |                    |         |                  |             |
  dana reyes |                |                    |         |                  |         |`);

test("Reps gives each person once and says what it could not use", () => {
  expect(reps).toEqual([
    {
      name: "Dana Reyes",
      email: "dana@acme.test",
      aliases: ["D. Reyes", "dreyes"],
      manager: "Morgan",
      managerEmail: "mo@acme.test",
      meetingDay: 4,
    },
    { name: "Sam Osei", aliases: ["Osei", "S.", "Sammy", "Osei, S.", "S., Sammy"] },
  ]);
  expect(problems.map(({ kind }) => kind)).toEqual([
    "meeting day not understood",
    "rep without a name",
    "rep listed twice",
  ]);
});

test.each([
  ["Dana Reyes", "Dana Reyes"],
  ["REYES,  dana", "Dana Reyes"],
  ["dana\u00a0reyes ", "Dana Reyes"],
  ["dreyes", "Dana Reyes"],
  ["dana@acme.test", "Dana Reyes"],
  ["Dana Reyes (dana@acme.test)", "Dana Reyes"],
  ["Reyes, Dana (Deactivated User)", "Dana Reyes"],
  ["S. Osei", "Sam Osei"],
  ["", NO_OWNER],
])("the owner %j is %s", (text, name) => expect(repBook(reps).nameOf(text)).toBe(name));

test("an owner who is not in Reps keeps the spelling first seen", () => {
  const book = repBook([]);
  expect(book.nameOf("Bo Park <bo@acme.test>")).toBe("Bo Park");
  expect(book.nameOf("Max Lee (EMEA)")).toBe("Max Lee (EMEA)");
  expect(["Ana Ruiz", "ANA RUIZ", "Ruiz, Ana"].map((text) => book.nameOf(text))).toEqual([
    "Ana Ruiz",
    "Ana Ruiz",
    "Ana Ruiz",
  ]);
});

test("a dash, a blank and what CRMs write for nobody are nobody", () => {
  const book = repBook([]);
  for (const text of ["", "-", "–", "(blank)", "No owner", "Unassigned", "N/A"])
    expect(book.nameOf(text)).toBe(NO_OWNER);
});

test("ids that differ by case alone are two owners", () => {
  const book = repBook([]);
  expect(book.nameOf("005Ec000004oBPN")).toBe("005Ec000004oBPN");
  expect(book.nameOf("005Ec000004obpn")).toBe("005Ec000004obpn");
});

test("a person's own name comes before somebody else's alias", () => {
  const book = repBook([
    { name: "Dana Reyes", aliases: ["Sam Osei"] },
    { name: "Sam Osei", aliases: [] },
  ]);
  expect(book.nameOf("Sam Osei")).toBe("Sam Osei");
});

test("names are the same whatever their order, case and blanks", () => {
  expect(sameName("Reyes, Dana", "dana  REYES")).toBe(true);
  expect(sameName("Dana Reyes", "Dan Reyes")).toBe(false);
});
