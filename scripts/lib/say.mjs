const startedAt = Date.now();

/** Tells the person at the keyboard what is going on, with the seconds since the start. */
export function say(text) {
  const seconds = String(Math.round((Date.now() - startedAt) / 1000));
  process.stdout.write(`${seconds.padStart(4)} s  ${text}\n`);
}

/** Ends the program with one sentence that names what is wrong. */
export function fail(sentence) {
  process.stderr.write(`\n${sentence}\n`);
  process.exit(1);
}
