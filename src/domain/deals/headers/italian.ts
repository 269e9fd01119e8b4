import type { Headers } from "./headers";

/**
 * The columns that public code and notes list of Italian exports: HubSpot ("ID record", "Nome trattativa", "Fase
 * trattativa", "Proprietario della trattativa"), Salesforce ("Nome opportunità", "Titolare opportunità", "Ammontare",
 * "Fase successiva" for the next step). EspoCRM: https://github.com/espocrm/espocrm, i18n/it_IT/Opportunity.json. SugarCRM: "Fase
 * di vendita", "Utente assegnato", "Data chiusura prevista". Unconfirmed: "Tipo", "Stato", the reasons,
 * the activities, the last modification.
 */
export const ITALIAN: Headers = {
  id: { best: ["ID record"], instead: ["ID opportunità"] },
  name: { best: ["Nome opportunità", "Nome trattativa"] },
  account: { best: ["Nome account", "Nome azienda"], instead: ["Azienda", "Cliente"] },
  owner: {
    best: ["Titolare opportunità", "Proprietario della trattativa"],
    instead: ["Titolare", "Proprietario", "Utente assegnato", "Assegnato a"],
  },
  stage: { best: ["Fase trattativa", "Fase di vendita"] },
  status: { best: ["Stato"] },
  category: { best: ["Categoria di previsione"] },
  close: { best: ["Data chiusura", "Data di chiusura", "Data chiusura prevista"] },
  "won on": { best: ["Data di vincita", "Vinto il", "Vinta il"] },
  "lost on": { best: ["Data di perdita", "Perso il", "Persa il"] },
  created: { best: ["Data di creazione", "Data creazione"] },
  amount: { best: ["Ammontare", "Importo"] },
  "converted amount": { best: ["Importo (convertito)"] },
  currency: { best: ["Valuta", "Valuta dell'importo"] },
  probability: { best: ["Probabilità (%)", "Probabilità"] },
  type: { best: ["Tipo"] },
  "lost reason": { best: ["Motivo della perdita", "Motivo perdita"] },
  "last activity": { best: ["Ultima attività", "Data ultima attività", "Data dell'ultima attività"] },
  "next activity": { best: ["Data prossima attività", "Data della prossima attività"] },
  "last modified": { best: ["Ultima modifica"] },
  "next step": { best: ["Fase successiva", "Prossimo passo"] },
};
