import type { Headers } from "./headers";

/**
 * SugarCRM's Dutch labels of opportunities ("Opportunitynaam", "Verwachte sluitingsdatum", "Verkoopstadium"). EspoCRM:
 * https://github.com/espocrm/espocrm, i18n/nl_NL/Opportunity.json. HubSpot:
 * https://knowledge.hubspot.com/nl/crm-deals/hubspots-default-deal-properties.
 */
export const DUTCH: Headers = {
  name: { best: ["Opportunitynaam"], instead: ["Record naam", "Naam"] },
  account: { best: ["Organisatienaam", "Klant"], instead: ["Organisatie", "Bedrijf"] },
  owner: { best: ["Toegewezen aan"], instead: ["Eigenaar"] },
  stage: { best: ["Verkoopstadium", "Stadium"] },
  close: { best: ["Verwachte sluitingsdatum", "Verwachte afsluitdatum", "Sluitingsdatum", "Datum gesloten"] },
  amount: { best: ["Bedrag"] },
  "converted amount": { best: ["Bedrag (geconverteerd)"] },
  probability: { best: ["Waarschijnlijkheid (%)"] },
  type: { best: ["Type opportunity"] },
  "next step": { best: ["Volgende stap"] },
};
