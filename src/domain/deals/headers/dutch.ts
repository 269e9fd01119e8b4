import type { Headers } from "./headers";

/**
 * SugarCRM's Dutch labels of opportunities ("Opportunitynaam", "Verwachte sluitingsdatum", "Verkoopstadium"). EspoCRM:
 * https://github.com/espocrm/espocrm, i18n/nl_NL/Opportunity.json. HubSpot:
 * https://knowledge.hubspot.com/nl/crm-deals/hubspots-default-deal-properties. Pipedrive's dates of activities and updates:
 * https://support.pipedrive.com/nl/article/pipedrive-glossary. The words with "deal" in them, Valuta, Waarde, Fase and the
 * reasons are plain Dutch: which of them a CRM writes is not confirmed.
 */
export const DUTCH: Headers = {
  name: {
    best: ["Opportunitynaam", "Dealnaam", "Naam van deal", "Dealtitel"],
    instead: ["Record naam", "Naam", "Titel"],
  },
  account: { best: ["Organisatienaam", "Klant"], instead: ["Organisatie", "Bedrijf", "Bedrijfsnaam"] },
  owner: {
    best: ["Toegewezen aan", "Dealeigenaar", "Eigenaar van deal", "Eigenaar opportunity"],
    instead: ["Eigenaar", "Verkoper"],
  },
  stage: { best: ["Verkoopstadium", "Stadium", "Dealfase", "Dealstadium"], instead: ["Fase"] },
  category: { best: ["Prognosecategorie", "Forecastcategorie"] },
  close: {
    best: [
      "Verwachte sluitingsdatum",
      "Verwachte afsluitdatum",
      "Sluitingsdatum",
      "Datum gesloten",
      "Afsluitdatum",
    ],
  },
  "won on": { best: ["Gewonnen op", "Datum gewonnen"] },
  "lost on": { best: ["Verloren op", "Datum verloren"] },
  created: { best: ["Aanmaakdatum", "Datum aangemaakt", "Gemaakt op", "Aangemaakt op", "Deal aangemaakt"] },
  amount: { best: ["Bedrag"], instead: ["Waarde", "Dealwaarde"] },
  "converted amount": { best: ["Bedrag (geconverteerd)", "Bedrag in bedrijfsvaluta"] },
  currency: { best: ["Valuta"] },
  probability: { best: ["Waarschijnlijkheid (%)"] },
  type: { best: ["Type opportunity", "Dealtype"] },
  "lost reason": { best: ["Reden van verlies", "Reden verlies", "Reden verloren"] },
  "last activity": { best: ["Laatste activiteitsdatum", "Datum laatste activiteit", "Laatste activiteit"] },
  "next activity": { best: ["Datum volgende activiteit"] },
  "last modified": { best: ["Laatst gewijzigd", "Laatst bijgewerkt", "Update tijd"] },
  "next step": { best: ["Volgende stap"] },
};
