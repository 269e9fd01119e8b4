import { bare } from "../table/plain-text";
import type { Category } from "./deal";

/**
 * Salesforce's API calls Commit "Forecast"; Dynamics says Committed, HubSpot Not forecasted and Closed won
 * (https://learn.microsoft.com/en-us/dynamics365/sales/capture-forecast-category-opportunity). German, French, Spanish,
 * Portuguese, Italian and Dutch as a person would say it, without accents: no list of what each CRM ships was found but
 * for German, where Salesforce writes Maximalwert
 * (https://releasenotes.docs.salesforce.com/de-de/summer18/release-notes/rn_sales_einstein_forecasting.htm), and Japanese
 * (https://developer.salesforce.com/docs/atlas.ja-jp.192.0.object_reference.meta/object_reference/sforce_api_objects_forecastingfact.htm).
 */
const WORDS: Readonly<Record<Category, string>> = {
  pipeline: "pipeline canalizacion パイプライン",
  "best case":
    "bestcase upside mostlikely besterfall bestfall maximalwert meilleurcas mejorcaso mejordeloscasos melhorcaso " +
    "melhorcenario casomigliore bestegeval 最善達成予測 可能性が最も高い",
  commit:
    "commit committed forecast zusage zugesagt ubernommen engagement engage compromiso comprometido compromisso " +
    "impegno impegnato toezegging toegezegd 達成予測",
  closed:
    "closed closedwon won geschlossen abgeschlossen gewonnen cloture cloturee ferme fermee gagne gagnee cerrado cerrada " +
    "ganado ganada fechado fechada ganho ganha chiuso chiusa vinto vinta gesloten 完了",
  omitted:
    "omitted omit omittedfromforecast notforecasted notforecast closedlost lost ausgelassen weggelassen verloren omis " +
    "omise perdu perdue omitido omitida perdido perdida omesso omessa perso persa weggelaten 売上予測から除外",
};

const CATEGORIES = new Map(
  (Object.keys(WORDS) as Category[]).flatMap((category) =>
    WORDS[category].split(" ").map((word) => [bare(word), category] as const),
  ),
);

/** The forecast category a word of any CRM stands for; undefined where it is none of them. */
export function readCategory(text: string): Category | undefined {
  return CATEGORIES.get(bare(text));
}

/** As Salesforce shows it, which `readCategory` reads back. */
export function showCategory(category: Category): string {
  return {
    pipeline: "Pipeline",
    "best case": "Best Case",
    commit: "Commit",
    closed: "Closed",
    omitted: "Omitted",
  }[category];
}
