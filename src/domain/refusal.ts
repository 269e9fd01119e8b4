/** What the add-on itself will not do, in a sentence that says why and what to do instead. */
export class Refusal extends Error {}
