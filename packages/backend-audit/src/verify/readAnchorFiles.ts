import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { KnownHead } from './KnownHead';
import { parseAnchor } from './anchorLine';

/** The anchors in log files. @throws what the file system says about a file that cannot be read. */
export async function readAnchorFiles(files: string[]): Promise<KnownHead[]> {
  const anchors: KnownHead[] = [];
  for (const file of files) {
    const lines = createInterface({ input: createReadStream(file) });
    for await (const line of lines) {
      const anchor = parseAnchor(line);
      if (anchor) {
        const source = `the log's anchor of ${anchor.at.toISOString()}`;
        anchors.push({ ...anchor, source });
      }
    }
  }
  return anchors;
}
