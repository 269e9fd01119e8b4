import type { MenuItem } from "../interface";

/** What the add-on shows one person beside one file: its menu and its sidebar. */
export interface Face {
  menu: readonly MenuItem[];
  sidebar: { readonly title: string; readonly html: string } | undefined;
}

/** What the add-on shows to everybody: each has a menu and a sidebar of their own beside each file. */
export class Faces {
  private readonly faces = new Map<string, Face>();

  /** The face shown to a person beside the file with this id. */
  of(user: string, file: string): Face {
    const key = `${user.toLowerCase()} ${file}`;
    const face = this.faces.get(key) ?? { menu: [], sidebar: undefined };
    this.faces.set(key, face);
    return face;
  }
}
