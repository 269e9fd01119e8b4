/** A file cannot become tabs; the message names it and says, in one sentence, why and what to do. */
export class Unreadable extends Error {}
