import type { Headers } from "./headers";

/**
 * The columns that public code reads from Portuguese exports: Pipedrive ("Negócio - Título", "Negócio - Ganho em",
 * "Negócio - Data de perda"), HubSpot ("Etapa do negócio", "Proprietário do negócio"), Salesforce ("Proprietário da
 * oportunidade", "Nome da conta"). EspoCRM: https://github.com/espocrm/espocrm, i18n/pt_BR/Opportunity.json. Unconfirmed:
 * "Moeda", "Motivo da perda" outside Pipedrive, "Situação", "Responsável", the type and the activities.
 */
export const PORTUGUESE: Headers = {
  id: { best: ["ID do registro"] },
  name: { best: ["Nome da oportunidade", "Nome do negócio"], instead: ["Nome"] },
  account: { best: ["Nome da conta", "Organização"], instead: ["Conta"] },
  owner: {
    best: ["Proprietário da oportunidade", "Proprietário do negócio", "Proprietário"],
    instead: ["Responsável"],
  },
  stage: { best: ["Fase", "Etapa do negócio"], instead: ["Estágio"] },
  status: { best: ["Situação"] },
  close: { best: ["Data de fechamento", "Data de fechamento esperada"] },
  "won on": { best: ["Ganho em", "Data de ganho", "Data do ganho"] },
  "lost on": { best: ["Data de perda", "Data da perda", "Perdido em"] },
  "closed on": { best: ["Negócio fechado em"] },
  created: { best: ["Data de criação", "Negócio criado em", "Data de criação do negócio"] },
  "converted amount": { best: ["Valor (convertido)"] },
  currency: { best: ["Moeda"] },
  probability: { best: ["Probabilidade (%)", "Probabilidade"] },
  type: { best: ["Tipo de negócio"] },
  "lost reason": { best: ["Motivo da perda", "Motivo de perda"] },
  "last activity": { best: ["Última atividade", "Data da última atividade"] },
  "next activity": { best: ["Data da próxima atividade"] },
  "last modified": { best: ["Atualizado em"] },
  "last stage change": { best: ["Última alteração de etapa"] },
};
