import type { KnownHead } from './KnownHead';
import type { RegisteredStream } from './readRegistry';

const DAY_MS = 86_400_000;
// An anchor may be written a little later than the entries after it.
const TOLERANCE_MS = 3_600_000;

/**
 * Whether what was pruned was as old as the registry says. A deletion can be dressed up as a pruning, but neither the
 * opening of its stream nor an anchor in a log can be moved back in time along with it.
 */
export function checkPrunes(
  name: string,
  { openedAt, prunes }: RegisteredStream,
  options: { anchors: readonly KnownHead[]; retentionMs: number },
): { breaks: string[]; notes: string[] } {
  const { anchors, retentionMs } = options;
  const breaks: string[] = [];
  const notes: string[] = [];
  for (const { at, keptMs, upTo } of prunes) {
    const shorter = [
      openedAt,
      ...anchors
        .filter(({ sequence }) => sequence < upTo.sequence)
        .map(anchor => anchor.at),
    ].find(
      earliest => at.getTime() - earliest.getTime() < keptMs - TOLERANCE_MS,
    );
    if (shorter) {
      breaks.push(
        `Stream ${name} was pruned up to entry ${
          upTo.sequence
        } on ${at.toISOString()}, but that entry was made after ${shorter.toISOString()}: it was younger than its retention.`,
      );
    }
    if (keptMs < retentionMs) {
      notes.push(
        `Events of stream ${name} were kept for ${Math.round(
          keptMs / DAY_MS,
        )} days before they were pruned; today's retention is ${Math.round(
          retentionMs / DAY_MS,
        )} days.`,
      );
    }
  }
  return { breaks, notes };
}
