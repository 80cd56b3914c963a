import { createHash } from 'node:crypto';
import { canonicalJson } from '@builder-insights/backend-operations';

/** SHA-256, hex, over the canonical JSON of a value: the same whoever computes it. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
