/** A wording as it is compared: letters and digits only, in lower case. */
export function plainWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function sameWords(one: string, other: string): boolean {
  const [left, right] = [plainWords(one), plainWords(other)];
  if (left.length + right.length === 0) return one.trim() === other.trim();
  return left.join(" ") === right.join(" ");
}

/** Whether two wordings have so large a part of their word pairs in common, counted as Dice does: 2 × shared ÷ all. */
export function alike(one: string, other: string, from: number): boolean {
  return sameWords(one, other) || dice(pairs(one), pairs(other)) >= from;
}

function dice(left: readonly string[], right: readonly string[]): number {
  const spare = new Map<string, number>();
  for (const pair of left) spare.set(pair, (spare.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const count = spare.get(pair) ?? 0;
    if (count > 0) {
      spare.set(pair, count - 1);
      shared += 1;
    }
  }
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}

/** "send the plan" → "send the", "the plan"; a single word stands for itself. */
function pairs(text: string): readonly string[] {
  const words = plainWords(text);
  return words.length < 2 ? words : words.slice(1).map((word, at) => `${String(words[at])} ${word}`);
}
