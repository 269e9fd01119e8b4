/** One of Google's enumerations. A member prints as its name, and is the same object every time. */
export const enumeration = <Name extends string>(...names: Name[]) =>
  Object.freeze(
    Object.fromEntries(
      names.map((name, at) => [
        name,
        Object.freeze({ toString: () => name, name: () => name, ordinal: () => at, toJSON: () => name }),
      ]),
    ),
  ) as unknown as Readonly<Record<Name, { toString(): string }>>;
