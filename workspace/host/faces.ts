import type { MenuItem } from "../interface";

/** What one person sees of one file and of the add-on beside it. */
export interface Face {
  /** The id of the tab that they look at, where they or a script have chosen one. */
  tab: string | undefined;
  menu: readonly MenuItem[];
  sidebar: { readonly title: string; readonly html: string } | undefined;
}

/** What everybody sees: each has an open tab, a menu and a sidebar of their own in each file. */
export class Faces {
  private readonly faces = new Map<string, Face>();

  /** The face shown to a person beside the file with this id. */
  of(user: string, file: string): Face {
    const key = `${user.toLowerCase()} ${file}`;
    const face = this.faces.get(key) ?? { tab: undefined, menu: [], sidebar: undefined };
    this.faces.set(key, face);
    return face;
  }
}
