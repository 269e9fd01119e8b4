import type { Headers } from "./headers";

/**
 * Salesforce and Pipedrive: the columns that public code reads from German exports ("Opportunity-Inhaber",
 * "Schlusstermin", "Deal - Besitzer", "Deal - Datum des gewonnenen Deals"). HubSpot:
 * https://knowledge.hubspot.com/de/crm-deals/hubspots-default-deal-properties. Dynamics 365: its German manuals. EspoCRM:
 * https://github.com/espocrm/espocrm, i18n/de_DE/Opportunity.json. Unconfirmed: "Datensatz-ID", "Potenzieller Kunde",
 * "Geschätzter Umsatz", "Tatsächliches Abschlussdatum", "Typ", the next activity and what a hand-kept sheet says.
 */
export const GERMAN: Headers = {
  id: { best: ["Opportunity-ID"], instead: ["Datensatz-ID"] },
  name: { best: ["Opportunity-Name", "Deal-Titel"], instead: ["Titel", "Verkaufschance"] },
  account: { best: ["Accountname", "Firma", "Unternehmen"], instead: ["Kunde", "Potenzieller Kunde"] },
  owner: {
    best: ["Opportunity-Inhaber", "Inhaber", "Besitzer"],
    instead: ["Vertriebsmitarbeiter", "Verkäufer", "Zuständiger Mitarbeiter", "Zuständig"],
  },
  stage: { best: ["Opportunity-Phase", "Verkaufsphase", "Vertriebsphase"] },
  "closed flag": { best: ["Geschlossen", "Abgeschlossen"] },
  "won flag": { best: ["Gewonnen"] },
  "lost flag": { best: ["Verloren"] },
  category: { best: ["Prognosekategorie"] },
  close: {
    best: ["Schlusstermin", "Abschlussdatum", "Voraussichtliches Abschlussdatum"],
    instead: [
      "Geschätztes Abschlussdatum",
      "Erwartetes Abschlussdatum",
      "Abschlusstermin",
      "Erwarteter Abschluss",
      "Geplanter Abschluss",
    ],
  },
  "won on": {
    best: [
      "Datum des gewonnenen Deals",
      "Zeitpunkt, zu dem der Deal gewonnen wurde",
      "Gewonnen am",
      "Gewinndatum",
      "Deal gewonnen am",
    ],
  },
  "lost on": {
    best: [
      "Datum des verlorenen Deals",
      "Zeitpunkt, zu dem der Deal verloren wurde",
      "Verloren am",
      "Verlustdatum",
      "Deal verloren am",
    ],
  },
  "closed on": { best: ["Deal abgeschlossen am", "Tatsächliches Abschlussdatum"] },
  created: {
    best: ["Erstelldatum", "Erstellungsdatum", "Deal erstellt", "Erstellt am"],
    instead: ["Angelegt am"],
  },
  amount: { best: ["Betrag", "Wert"], instead: ["Geschätzter Umsatz", "Auftragswert"] },
  "converted amount": { best: ["Betrag in Firmenwährung", "Betrag (konvertiert)"] },
  "won amount": { best: ["Tatsächlicher Umsatz"] },
  currency: { best: ["Währung", "Betrag Währung"] },
  probability: { best: ["Wahrscheinlichkeit (%)", "Wahrscheinlichkeit"] },
  type: { best: ["Typ"] },
  "lost reason": { best: ["Verlustgrund"] },
  "last activity": { best: ["Letzte Aktivität", "Datum der letzten Aktivität"] },
  "next activity": { best: ["Datum der nächsten Aktivität"] },
  "last modified": {
    best: ["Zuletzt geändert am", "Zuletzt geändert"],
    instead: ["Zeit der Aktualisierung"],
  },
  "last stage change": { best: ["Letzte Phasenänderung"] },
  "next step": { best: ["Nächster Schritt"] },
};
