/** A name that google.script.run and menus may call: a trailing "_" makes a function private. */
export function checkCallable(functionName: string): void {
  if (functionName.endsWith("_"))
    throw new Error(
      `${functionName} is private: a name that ends in "_" cannot be called from outside the script.`,
    );
}

/**
 * Refuses what google.script.run cannot carry, at any depth, in the words of Google's page:
 * https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values
 */
export function checkCrossing(value: unknown, at: number): void {
  const kind = Object.prototype.toString.call(value);
  if (kind === "[object Date]" || typeof value === "function" || typeof value === "symbol")
    throw new TypeError(`Failed due to illegal value in property: ${at}`);
  if (typeof value === "object" && value !== null)
    Object.values(value).forEach((part) => checkCrossing(part, at));
}
