import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** A file's text and a word that changes with it. */
export async function fileState(
  path: string,
): Promise<{ text: string; state: string }> {
  const bytes = await readFile(path);
  const state = createHash('sha256').update(bytes).digest('hex');
  return {
    text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    state,
  };
}
