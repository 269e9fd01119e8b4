import type { Headers } from "./headers";

/**
 * The columns that public code reads from Spanish exports: Salesforce ("Propietario de oportunidad", "Categoría de
 * previsión"), HubSpot ("ID de registro", "Etapa del negocio"), Pipedrive ("Trato - Título" and "Negocio - Título",
 * "Negocio - Fecha de ganado"). EspoCRM: https://github.com/espocrm/espocrm, i18n/es_ES/Opportunity.json.
 * Unconfirmed: the types, the reasons, the activities, the last modification.
 */
export const SPANISH: Headers = {
  id: { best: ["ID de registro"], instead: ["Identificador de la oportunidad"] },
  name: { best: ["Nombre de la oportunidad", "Nombre del negocio", "Título"], instead: ["Nombre"] },
  account: { best: ["Nombre de la cuenta", "Organización", "Empresa"], instead: ["Cuenta", "Cliente"] },
  owner: {
    best: [
      "Propietario de oportunidad",
      "Propietario de la oportunidad",
      "Propietario del negocio",
      "Propietario",
    ],
    instead: ["Propietario de oportunidad: Nombre completo", "Comercial", "Vendedor"],
  },
  stage: { best: ["Etapa", "Etapa del negocio"] },
  status: { best: ["Estado"] },
  category: { best: ["Categoría de previsión"] },
  close: { best: ["Fecha de cierre", "Fecha de cierre prevista"], instead: ["Fecha de cierre estimada"] },
  "won on": { best: ["Fecha de ganado", "Ganado el", "Fecha ganado"] },
  "lost on": { best: ["Fecha de perdido", "Perdido el", "Fecha de pérdida"] },
  created: { best: ["Fecha de creación", "Fecha creación", "Negocio creado el"] },
  amount: { best: ["Importe", "Valor", "Monto", "Cantidad"] },
  currency: { best: ["Moneda"] },
  probability: { best: ["Probabilidad (%)", "Probabilidad"] },
  type: { best: ["Tipo de oportunidad", "Tipo de negocio"] },
  "lost reason": {
    best: ["Motivo de pérdida", "Motivo de la pérdida", "Razón de pérdida", "Razón de la pérdida"],
  },
  "last activity": {
    best: ["Última actividad", "Fecha de última actividad", "Fecha de la última actividad"],
  },
  "next activity": { best: ["Fecha de próxima actividad", "Fecha de la próxima actividad"] },
  "last modified": { best: ["Última modificación", "Fecha de última modificación"] },
};
