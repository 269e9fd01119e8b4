/** The command was called in a way that cannot work; the message says what to change, in one line. */
export class Usage extends Error {}
