const LEAST = 10;
const MOST = 1000;

/** What is wrong with the reason for a change; it is what reviewers go by. */
export function reasonFault(reason: string): string | undefined {
  const { length } = reason.trim();
  if (length < LEAST) {
    return `The reason '${reason}' is too short; write at least ${LEAST} characters that a reviewer understands`;
  }
  return length > MOST
    ? `The reason has ${length} characters; ${MOST} is the most`
    : undefined;
}
