import type { Headers } from "./headers";

/**
 * The columns that public code reads from French exports: Salesforce ("Propriétaire de l'opportunité", "Date de
 * clôture"), HubSpot ("ID de fiche d'informations", "Phase de la transaction"), Pipedrive ("Affaire - Titre", "Affaire -
 * Date de gain"), Dynamics 365 ("(Ne pas modifier) Opportunité", "Client potentiel"). EspoCRM:
 * https://github.com/espocrm/espocrm, i18n/fr_FR/Opportunity.json. Unconfirmed: "Nom du compte", "Catégorie de
 * prévision", "Devise", the activities, "Motif de perte", the types.
 */
export const FRENCH: Headers = {
  id: { best: ["ID de fiche d'informations", "(Ne pas modifier) Opportunité"] },
  name: {
    best: ["Nom de l'opportunité", "Nom de la transaction", "Titre de l'affaire"],
    instead: ["Titre", "Nom"],
  },
  account: { best: ["Nom du compte", "Compte", "Client potentiel"], instead: ["Client final", "Client"] },
  owner: {
    best: ["Propriétaire de l'opportunité", "Propriétaire de la transaction", "Propriétaire"],
    instead: ["Collaborateur de transaction"],
  },
  stage: { best: ["Étape", "Phase de la transaction"], instead: ["Phase active"] },
  status: { best: ["Statut"] },
  category: { best: ["Catégorie de prévision"] },
  close: {
    best: ["Date de clôture", "Date de fermeture", "Date de clôture prévue", "Date de fermeture estimée"],
  },
  "won on": { best: ["Date de gain", "Gagnée le", "Gagné le"] },
  "lost on": { best: ["Heure de l'échec", "Perdue le", "Perdu le", "Date de perte"] },
  created: { best: ["Date de création", "Affaire créée"] },
  amount: { best: ["Montant", "Valeur"], instead: ["Montant total"] },
  "won amount": { best: ["Revenu réel"] },
  currency: { best: ["Devise"] },
  probability: { best: ["Probabilité (%)", "Probabilité"] },
  "lost reason": { best: ["Raison de la perte", "Raison de perte", "Motif de perte"] },
  type: { best: ["Type d'opportunité", "Type de transaction"] },
  "last activity": { best: ["Date de la dernière activité", "Dernière activité"] },
  "next activity": { best: ["Date de la prochaine activité"] },
  "last modified": { best: ["Heure de mise à jour"] },
};
