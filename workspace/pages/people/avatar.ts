import { make } from "../element";

/** Dark enough for a white letter: at least 4.5:1. */
const COLOURS = [
  "#4a5f8f", "#3f6f5c", "#9c4a35", "#7a4988", "#1f6f8b", "#8a5a00",
  "#b3375c", "#4f6b1f", "#5a4fc4", "#006e6e", "#8c4a6b", "#3c5a3c",
]; // prettier-ignore

/** A person's letter on a colour of their own. */
export function avatar(email: string): HTMLElement {
  const letter = email.slice(0, 1).toUpperCase() || "?";
  const face = make("span", { class: "avatar", "aria-hidden": "true" }, letter);
  face.style.background = colourOf(email);
  return face;
}

function colourOf(email: string): string {
  let sum = 7;
  for (const letter of email.toLowerCase()) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521;
  return COLOURS[sum % COLOURS.length] ?? "#4a5f8f";
}
