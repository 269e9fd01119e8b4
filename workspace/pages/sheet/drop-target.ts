import { byId } from "../element";

/** Lets files be dropped anywhere on the page, and says so while they are dragged over it. */
export function acceptDrops(take: (files: readonly File[]) => void): void {
  const target = byId("drop");
  const hasFiles = (data: DataTransfer | null): data is DataTransfer =>
    data?.types.includes("Files") ?? false;
  const over = (event: DragEvent): void => {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault(); // or the browser opens the file in the page's place
    event.dataTransfer.dropEffect = "copy";
    const count = event.dataTransfer.items.length;
    byId("drop-text").textContent = count > 1 ? `Drop to add ${count} files as tabs` : "Drop to add as a tab";
    target.hidden = false;
  };
  // Before Univer, which would take a drop on its grid for one of its own.
  addEventListener("dragenter", over, true);
  addEventListener("dragover", over, true);
  addEventListener("pointermove", () => (target.hidden = true)); // which there is none of while something is dragged
  addEventListener("dragleave", ({ relatedTarget }) => (target.hidden ||= relatedTarget === null), true);
  addEventListener(
    "drop",
    (event) => {
      target.hidden = true;
      if (!hasFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.stopPropagation();
      take([...event.dataTransfer.files]);
    },
    true,
  );
}
