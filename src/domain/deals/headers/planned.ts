import { bare } from "../../table/plain-text";

const PLANNED =
  /expect|plan|target|forecast|tentative|anticipat|project|^(?:deal)?e(?:st|xp)|est(?:imated)?$|ecd|voraussicht|erwartet|geplant|geschatzt|prevue|estimee|prevista|estimada|esperada|verwacht/;

/** "Expected close date", "Voraussichtliches Abschlussdatum"; a "Close Date" is rewritten when the deal closes. */
export function isPlanned(header: string): boolean {
  return PLANNED.test(bare(header));
}
