import fc from "fast-check";
import type { Cell } from "../../src/domain/cell";
import { addDays, calendarDate, type Day, isoDay } from "../../src/domain/day";
import { readTables } from "../../src/domain/deals/read-table";
import { repBook } from "../../src/domain/deals/reps";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { day } from "./sheet";

const OPTIONS = { seed: 20261125, numRuns: Number(process.env["CASES"] ?? 150) };

/** A deal as a CRM knows it, before any export writes it down. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly owner: readonly [first: string, last: string];
  readonly outcome: "open" | "won" | "lost";
  readonly close: Day;
  readonly created: Day;
  readonly cents: number;
}

type Written = "id" | "name" | "account" | "owner" | "stage" | "close" | "created" | "amount";

/** What a CRM calls things in one language; its closed stages are those it ships. */
interface Language {
  readonly headers: Readonly<Record<Written, string>>;
  readonly stages: Readonly<Record<Known["outcome"], string>>;
  readonly months: string;
}

const ENGLISH_MONTHS =
  "January February March April May June July August September October November December";
const LANGUAGES: readonly Language[] = [
  language(
    "Opportunity ID|Opportunity Name|Account Name|Opportunity Owner|Stage|Close Date|Created Date|Amount",
    "Needs Analysis|Closed Won|Closed Lost",
  ),
  language(
    "Id|Name|Account.Name|Owner.Name|StageName|CloseDate|CreatedDate|Amount",
    "Prospecting|Closed Won|Closed Lost",
  ),
  language(
    "Record ID|Deal Name|Associated Company|Deal owner|Deal Stage|Close Date|Create Date|Amount",
    "Presentation Scheduled|Closed won (Sales Pipeline)|Closed lost (Sales Pipeline)",
  ),
  language(
    "property_hs_object_id|property_dealname|Company|hubspot_owner_id|property_dealstage|property_closedate|property_createdate|property_amount",
    "appointmentscheduled|closedwon|closedlost",
  ),
  language(
    "Deal - ID|Deal - Title|Deal - Organization|Deal - Owner|Deal - Status|Deal - Expected close date|Deal - Deal created|Deal - Value",
    "Open|Won|Lost",
  ),
  language(
    "(Do Not Modify) Opportunity|Topic|Potential Customer|Owner|Status|Est. close date|Created On|Est. revenue",
    "Open|Won|Lost",
  ),
  language(
    "Record Id|Deal Name|Account Name|Deal Owner|Stage|Closing Date|Created Time|Amount",
    "Qualification|Closed Won|Closed Lost to Competition",
  ),
  language("Deal #|Deal|Client|Rep|Status|Expected Close|Opened|Deal Value", "In progress|Won|Lost"),
  language(
    "Opportunity-ID|Opportunity-Name|Accountname|Opportunity-Inhaber|Phase|Schlusstermin|Erstelldatum|Betrag",
    "Verhandlung|Geschlossen und gewonnen|Geschlossen/Verloren",
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
  ),
  language(
    "ID de fiche d'informations|Nom de la transaction|Nom du compte|Propriétaire de la transaction|Phase de la transaction|Date de fermeture|Date de création|Montant",
    "Proposition|Fermé gagné|Fermé perdu",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  ),
  language(
    "ID de registro|Nombre del negocio|Empresa|Propietario del negocio|Etapa del negocio|Fecha de cierre|Fecha de creación|Valor",
    "Propuesta|Cierre ganado|Cierre perdido",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
  ),
  language(
    "Negócio - ID|Negócio - Título|Negócio - Organização|Negócio - Proprietário|Negócio - Status|Negócio - Data de fechamento esperada|Negócio - Negócio criado em|Negócio - Valor",
    "Aberto|Ganho|Perdido",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  ),
  language(
    "ID record|Nome trattativa|Nome azienda|Proprietario della trattativa|Fase trattativa|Data di chiusura|Data di creazione|Importo",
    "Negoziazione|Chiuso vinto|Chiuso perso",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
  ),
  language(
    "CRM ID|Opportunitynaam|Organisatienaam|Toegewezen aan|Verkoopstadium|Verwachte sluitingsdatum|Created On|Bedrag",
    "Onderhandeling|Gesloten gewonnen|Gesloten verloren",
    "januari februari maart april mei juni juli augustus september oktober november december",
  ),
];

function language(headers: string, stages: string, months = ENGLISH_MONTHS): Language {
  const [id = "", name = "", account = "", owner = "", stage = "", close = "", created = "", amount = ""] =
    headers.split("|");
  const [open = "", won = "", lost = ""] = stages.split("|");
  return {
    headers: { id, name, account, owner, stage, close, created, amount },
    stages: { open, won, lost },
    months,
  };
}

const two = (number: number) => String(number).padStart(2, "0");

type WriteDay = (on: Day, months: string) => Cell;
const DAYS: Readonly<Record<string, WriteDay>> = {
  "real date": (on) => ({ day: on, minute: 0 }),
  serial: (on) => on + 25569, // days from 30 December 1899 to 1 January 1970
  "serial as text": (on) => String(on + 25569),
  iso: isoDay,
  "iso with a time": (on) => `${isoDay(on)} 09:30:00`,
  "iso with an offset": (on) => `${isoDay(on)}T09:30:00.000+0000`,
  "day first": (on) => parts(on, (d, m, y) => `${two(d)}/${two(m)}/${y}`),
  "day first, short": (on) => parts(on, (d, m, y) => `${d}-${m}-${two(y % 100)}`),
  "month first": (on) => parts(on, (d, m, y) => `${m}/${d}/${y}, 9:07 AM`),
  dots: (on) => parts(on, (d, m, y) => `${two(d)}.${two(m)}.${y}`),
  "month name": (on, months) => parts(on, (d, m, y) => `${d} ${String(months.split(" ")[m - 1])} ${y}`),
};

function parts(on: Day, write: (date: number, month: number, year: number) => string): string {
  const { date, month, year } = calendarDate(on);
  return write(date, month, year);
}

type WriteAmount = (cents: number) => Cell;
const AMOUNTS: Readonly<Record<string, WriteAmount>> = {
  number: (cents) => cents / 100,
  English: (cents) => grouped(cents, ",", "."),
  dollars: (cents) => `$${grouped(cents, ",", ".")} `,
  German: (cents) => `${grouped(cents, ".", ",")} €`,
  code: (cents) => `EUR ${grouped(cents, ".", ",")}`,
  French: (cents) => `${grouped(cents, "\u202f", ",")} €`,
  Swiss: (cents) => `CHF ${grouped(cents, "'", ".")}`,
  thousands: (cents) => `${cents / 100_000}k`,
};

function grouped(cents: number, thousands: string, mark: string): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(?:\d{3})+$)/g, thousands);
  return `${whole}${mark}${two(cents % 100)}`;
}

const DECORATIONS: readonly ((header: string) => string)[] = [
  (header) => header,
  (header) => header.toUpperCase(),
  (header) => `\ufeff${header}`,
  (header) => ` ${header.replace(/ /g, "\u00a0 ")} *`,
  (header) => `${header}  ↑`,
];

const known: fc.Arbitrary<Known> = fc.record({
  id: fc.stringMatching(/^00[A-Za-z]{4}$/),
  name: fc.constantFrom(
    "Pilot",
    "Rollout",
    "Total Energies",
    "Won the lottery",
    "Lost & Found",
    "Count Basie",
  ),
  account: fc.constantFrom("Acme", "Bravo GmbH", "Çelik", "O'Neill, Inc."),
  owner: fc.constantFrom(["Ana", "Ruiz"] as const, ["Jörg", "Weiß"] as const, ["Zoé", "Le Petit"] as const),
  outcome: fc.constantFrom("open", "won", "lost"),
  close: fc.integer({ min: 0, max: 700 }).map((days) => addDays(day("2025-01-01"), days)),
  created: fc.integer({ min: 0, max: 700 }).map((days) => addDays(day("2024-01-01"), days)),
  cents: fc.integer({ min: 1000, max: 99_999_999 }),
});

const dialect = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  writeDay: fc.constantFrom(...Object.keys(DAYS)),
  writeAmount: fc.constantFrom(...Object.keys(AMOUNTS)),
  lastFirst: fc.boolean(),
  decorate: fc.constantFrom(...DECORATIONS),
  order: fc.shuffledSubarray(
    ["id", "name", "account", "owner", "stage", "close", "created", "amount"] as const,
    {
      minLength: 8,
    },
  ),
});

test("a pipeline written out in any dialect is read back as it was", () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(known, { minLength: 1, maxLength: 12, selector: ({ id }) => id }),
      dialect,
      (deals, { language, writeDay, writeAmount, lastFirst, decorate, order }) => {
        const cell = (deal: Known, column: Written): Cell => {
          if (column === "owner")
            return lastFirst ? `${deal.owner[1]}, ${deal.owner[0]}` : deal.owner.join(" ");
          if (column === "stage") return language.stages[deal.outcome];
          if (column === "amount") return AMOUNTS[writeAmount]?.(deal.cents) ?? "";
          if (column === "close" || column === "created")
            return DAYS[writeDay]?.(deal[column], language.months) ?? "";
          return deal[column];
        };
        const grid = [
          order.map((column) => decorate(language.headers[column])),
          ...deals.map((deal) => order.map((column) => cell(deal, column))),
        ];
        // Nothing may tell the order of a handful of days with slashes: then Settings must.
        const dateOrder = writeDay.startsWith("month first") ? "month first" : "day first";
        const settings = { ...DEFAULT_SETTINGS, dateOrder } as const;
        const [table, ...others] = readTables(grid, undefined, { settings, reps: repBook([]) });
        expect(others).toEqual([]);
        expect(table?.problems).toEqual([]);
        expect(
          table?.rows.map(({ key, name, account, owner, status, close, created, amount }) => [
            key,
            name,
            account,
            owner,
            status,
            close,
            created?.day,
            Math.round((amount ?? 0) * 100),
          ]),
        ).toEqual(
          deals.map(({ id, name, account, owner, outcome, close, created, cents }) => [
            id,
            name,
            account,
            owner.join(" "),
            outcome,
            close,
            created,
            cents,
          ]),
        );
      },
    ),
    OPTIONS,
  ));
