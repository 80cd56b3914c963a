/** What a pipeline is told. Whatever is not a clear yes is not 0. */
export const EXIT = Object.freeze({
  /** The ring may be let in, or what is asked to be accepted is the case. */
  go: 0,
  /** It may not. */
  notGo: 1,
  /** The question was wrong: an argument, a rollout or ring that is not there. */
  question: 2,
  /** There was no answer: the portal cannot be reached, denies it, or says something else than a verdict. */
  noAnswer: 3,
});
