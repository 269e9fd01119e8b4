/** Word counts a paragraph's lengths in twentieths of a point. */
export const TWIPS = 20;

/** "#1a2b3c" or "#abc" as Word writes it; undefined for what it has no words for. */
export function hexOf(colour: string): string | undefined {
  const match = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(colour.trim());
  if (!match?.[1]) return undefined;
  return match[1].length === 6 ? match[1] : Array.from(match[1], (digit) => digit + digit).join("");
}
