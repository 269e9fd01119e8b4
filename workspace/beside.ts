import { checkCallable, checkCrossing } from "./crossing";
import type { Core } from "./core";
import type { Beside, MenuItem } from "./interface";
import { Turns } from "./runs/turns";
import { QUOTAS } from "./runs/quotas";

/** The add-on beside one file, as one person meets it: their menu, their sidebar, and what they make it do. */
export class AddOnBeside implements Beside {
  /** Google runs ten calls of a page at a time and lets the others wait: https://developers.google.com/apps-script/guides/html/reference/run */
  private readonly turns = new Turns(QUOTAS.sidebarCallsAtOnce);

  constructor(
    private readonly core: Core,
    private readonly person: string,
    private readonly file: string,
  ) {}

  /** The person has opened the file: the add-on makes its menu. */
  async open(): Promise<void> {
    try {
      await this.core.run(
        { functionName: "onOpen", caller: "trigger", user: this.person, file: this.file },
        "[]",
      );
    } catch (error) {
      // Google opens the file all the same; only the menu is missing.
      const message = error instanceof Error ? error.message : String(error);
      if (!message.startsWith("Script function not found"))
        process.stderr.write(`onOpen failed: ${message}\n`);
    }
  }

  menu(): readonly MenuItem[] {
    return this.face.menu;
  }

  async click(label: string): Promise<void> {
    const item = this.menu().find((one) => one.label === label);
    if (!item) {
      const labels = this.menu().map((one) => one.label);
      throw new Error(`The menu has no "${label}"; it has: ${labels.join(", ") || "nothing"}.`);
    }
    const { functionName } = item;
    await this.core.run({ functionName, caller: "menu", user: this.person, file: this.file }, "[]");
  }

  sidebar(): { readonly title: string; readonly html: string } | undefined {
    return this.face.sidebar;
  }

  closeSidebar(): void {
    this.face.sidebar = undefined;
    this.core.tell({ type: "sidebar closed", to: { user: this.person, file: this.file } });
  }

  async call(functionName: string, ...values: readonly unknown[]): Promise<unknown> {
    checkCallable(functionName);
    values.forEach(checkCrossing);
    const wanted = { functionName, caller: "sidebar", user: this.person, file: this.file } as const;
    const json = await this.turns.take(() => this.core.run(wanted, JSON.stringify(values)));
    return json === undefined ? null : (JSON.parse(json) as unknown);
  }

  private get face() {
    return this.core.faces.of(this.person, this.file);
  }
}
