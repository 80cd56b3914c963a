/** Tells the time; tests have one of their own. */
export type Clock = () => Date;
