import { createHash } from 'node:crypto';
import { canonicalJson } from './canonicalJson';
import type { ChainHead, ChainLink } from './ChainLink';

/** What the registry's first entry follows. */
export const GENESIS: ChainHead = { sequence: 0, hash: '0'.repeat(64) };

/** The hash that an entry must have. */
export function hashOf(entry: object): string {
  const content = { ...entry, hash: undefined };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** Gives content its place after a head. */
export function seal<T extends object>(
  content: T,
  place: { stream: string; after: ChainHead; sealedAt: Date },
): T & ChainLink {
  const { stream, after, sealedAt } = place;
  const open = {
    ...content,
    stream,
    sequence: after.sequence + 1,
    previousHash: after.hash,
    sealedAt,
  };
  return { ...open, hash: hashOf(open) };
}
