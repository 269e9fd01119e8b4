/** The same reading, done once for each text: stages, owners and categories stand in thousands of rows. */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    let found = known.get(text);
    if (!found) known.set(text, (found = { value: read(text) }));
    return found.value;
  };
}
