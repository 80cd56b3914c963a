import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { inRoot } from '../../scripts/lib/root.mjs';
import { signIn } from '../../scripts/lib/signIn.mjs';

const BATCH = 500;
const SPAN_MS = 3 * 365 * 86_400_000;
const NEWEST = Date.parse('2026-11-20T00:00:00Z');

/** Fills a portal through its API with insights made of the examples, spread over three years. */
export async function importInsights(backendUrl, wanted) {
  const { token } = await signIn({ backendUrl, person: 'admin' });
  const examples = JSON.parse(
    await readFile(inRoot('examples', 'insights.json'), 'utf8'),
  );
  for (let at = 0; at < wanted; at += BATCH) {
    const rows = Array.from(
      { length: Math.min(BATCH, wanted - at) },
      (_, offset) => {
        const index = at + offset;
        const step = (index * 7_919) % wanted;
        return {
          line: index + 1,
          row: {
            ...examples[index % examples.length],
            clientId: randomUUID(),
            capturedAt: new Date(
              NEWEST - (step / wanted) * SPAN_MS,
            ).toISOString(),
          },
        };
      },
    );
    const response = await fetch(`${backendUrl}/api/builder-insights/imports`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ rows }),
    });
    const { rejected, error } = await response.json();
    if (error || rejected.length > 0) {
      throw new Error(error?.message ?? JSON.stringify(rejected[0]));
    }
    process.stdout.write(`\r${at + rows.length} insights`);
  }
  process.stdout.write('\n');
}
