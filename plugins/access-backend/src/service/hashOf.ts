import { createHash } from 'node:crypto';
import { canonicalJson } from '@builder-insights/backend-operations';

/** SHA-256 in hexadecimal, over text in UTF-8. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** SHA-256 over a value as canonical JSON. */
export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value));
}
