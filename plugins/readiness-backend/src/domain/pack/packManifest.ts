import { createHash } from 'node:crypto';
import type { PackContents } from './PackContents';
import type { PackFile } from './PackFile';

/** Names each file with its SHA-256, and the record with its place in the chain. */
export function packManifest(
  { record }: PackContents,
  files: readonly PackFile[],
): string {
  const manifest = {
    rolloutId: record.rolloutId,
    ringId: record.ringId,
    recordId: record.id,
    sequence: record.sequence,
    decidedAt: record.decidedAt,
    recordHash: record.hash,
    previousHash: record.previousHash,
    snapshotHash: record.snapshotHash,
    files: files.map(({ name, contentType, text }) => ({
      name,
      contentType,
      bytes: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    })),
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
