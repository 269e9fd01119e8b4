/**
 * Draws, and gives the keyboard its place back where drawing took it away: "Prepare" becomes "Open Doc" under the
 * finger of whoever pressed it. An element with `data-place` is a place; its first control is the successor.
 */
export function keepFocus(draw: () => void): void {
  const focused = document.activeElement;
  const place = focused?.closest<HTMLElement>("[data-place]");
  draw();
  if (!focused || focused.isConnected || !place?.isConnected) return;
  place.querySelector<HTMLElement>("a, button, summary")?.focus();
}
