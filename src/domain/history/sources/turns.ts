/** What comes first of the things known of one day: a look may have been taken in the morning, before a log's change. */
export const TURN = { planned: -1, "stage entered": -1, look: 0, log: 1 } as const;
