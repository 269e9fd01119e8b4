/**
 * All that a simulated class has in common with Google's: a class that `implements Fits<Google, Itself>` has every one of
 * its members checked against Google's published types, and no list of names to keep beside it.
 */
export type Fits<Google, Ours> = Pick<Google, keyof Google & keyof Ours>;
