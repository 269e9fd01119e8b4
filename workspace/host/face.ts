import type { MenuItem } from "../index";

/** What the add-on shows a person: its menu and its sidebar. */
export class Face {
  private items: readonly MenuItem[] = [];
  private panel: { readonly title: string; readonly html: string } | undefined;

  menu(): readonly MenuItem[] {
    return this.items;
  }

  setMenu(items: readonly MenuItem[]): void {
    this.items = items;
  }

  sidebar(): { readonly title: string; readonly html: string } | undefined {
    return this.panel;
  }

  setSidebar(panel: { readonly title: string; readonly html: string } | undefined): void {
    this.panel = panel;
  }
}
