import { statusWords } from "../../../src/domain/deals/status";

const usual = statusWords({ stages: [] });

test.each([
  ["Closed Won", "won"],
  ["closedwon", "won"],
  ["6 - Closed Won (EMEA)", "won"],
  ["WON", "won"],
  ["Closed Lost - No Decision", "lost"],
  ["Lost to competitor", "lost"],
  ["Gewonnen", "won"],
  ["verloren", "lost"],
  ["Proposal/Price Quote", "open"],
  ["Engaging", "open"],
  ["S6: Won", "won"],
  ["Stage 7a - Closed Lost", "lost"],
  ["No Decision", "lost"],
  ["Closed - Cancelled", "lost"],
  ["F - Closed Won", "won"],
  ["✅ Closed Won", "won"],
  ["❌ Lost", "lost"],
  ["[Won]", "won"],
  ["Closed as Won", "won"],
  ["A Won Deal", undefined],
  ["3 - Proposal", "open"],
  ["Contract sent", "open"],
  ["Contract signed", undefined], // a win to some
  ["Dead Sea Scrolls", undefined],
  ["Wonderful fit", undefined],
  ["Closed", undefined],
  ["Won't proceed", undefined],
  ["Win-back", undefined],
  ["Win", "won"],
  ["Loss", "lost"],
  ["Closed-Lost to Competition", "lost"],
  ["Canceled", "lost"],
  ["Out-Sold", "lost"],
  ["On Hold", "open"],
])("the stage %j is %s", (stage, expected) => expect(usual(stage)).toBe(expected));

// What Salesforce, HubSpot, Pipedrive, SugarCRM and EspoCRM call them in other languages.
test.each([
  ["Geschlossen und gewonnen", "won"],
  ["Geschlossen/Verloren", "lost"],
  ["Abgeschlossen (gewonnen)", "won"],
  ["Offen", "open"],
  ["Fermée/Gagnée", "won"],
  ["Fermé perdu", "lost"],
  ["Gagné", "won"],
  ["Perdue", "lost"],
  ["En cours", "open"],
  ["Chiusa/Acquisita", "won"],
  ["Cerrada/Conseguida", "won"],
  ["Cita programada", "open"],
  ["Contrato enviado", "open"],
  ["Termin vereinbart", "open"],
  ["Terminated", undefined],
  ["Cerrada ganada", "won"],
  ["Cierre perdido", "lost"],
  ["Abierto", "open"],
  ["Fechado e ganho", "won"],
  ["Fechado e perdido", "lost"],
  ["Ganho", "won"],
  ["Aberto", "open"],
  ["Chiuso vinto", "won"],
  ["Chiuso Negativamente", "lost"],
  ["Vinta", "won"],
  ["Persa", "lost"],
  ["Persona giusta", undefined],
  ["Gesloten Gewonnen", "won"],
  ["Gesloten verloren", "lost"],
  ["Verhandlung/Überarbeitung", "open"],
  ["Négociation/avis", "open"],
  ["Onderhandeling/Beoordeling", "open"],
])("the stage %j is %s", (stage, expected) => expect(usual(stage)).toBe(expected));

test("the Stages tab comes before all, where it says what a stage is", () => {
  const stages = [
    { name: "Signed", is: "open" as const },
    { name: "Closed Won", is: "lost" as const },
    { name: "Lost" },
  ];
  const own = statusWords({ stages });
  expect(["signed ", "Closed won", "Lost", "Booked"].map(own)).toEqual(["open", "lost", "lost", undefined]);
});
