/**
 * Opens a popup below its button (or beside it), with the keyboard in it: arrows move, Escape and a click elsewhere
 * close it. Returns what closes it.
 */
export function openPopup(
  popup: HTMLElement,
  button: HTMLElement,
  side: "below" | "beside" = "below",
): () => void {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  document.body.append(popup);
  popup.style.left = `${side === "below" ? left : right}px`;
  popup.style.top = `${side === "below" ? bottom + 2 : top - 6}px`;
  button.setAttribute("aria-expanded", "true");

  const close = () => {
    popup.remove();
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", closeFromOutside, true);
    removeEventListener("blur", close);
  };
  const closeFromOutside = ({ target }: Event) => {
    // A submenu stands in the body, outside the popup that opened it.
    const inside = target instanceof Element && (target.closest(".menu") ?? button.contains(target));
    if (!inside) close();
  };
  popup.addEventListener("keydown", (event) => {
    const back =
      event.key === "Escape" || event.key === "Tab" || (side === "beside" && event.key === "ArrowLeft");
    if (back) {
      close();
      button.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const items = [...popup.querySelectorAll<HTMLElement>("a, button")];
      const at = items.indexOf(document.activeElement as HTMLElement);
      const step = event.key === "ArrowDown" ? 1 : -1;
      items.at((at + step) % items.length)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener("pointerdown", closeFromOutside, true);
  addEventListener("blur", close); // the sidebar, being another document, takes the click to itself
  popup.querySelector<HTMLElement>("a, button")?.focus();
  return close;
}
