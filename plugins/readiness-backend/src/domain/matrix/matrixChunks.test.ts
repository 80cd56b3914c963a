import type { GateState } from '@builder-insights/plugin-readiness-common';
import { matrixChunks } from './matrixChunks';

/** So many scopes; it counts how many were asked for, and whether it was told to stop. */
function source(size: number) {
  const seen = { read: 0, stopped: false };
  async function* lines() {
    try {
      for (let index = 0; index < size; index += 1) {
        seen.read += 1;
        const states: Record<string, GateState> = { 'G-1': 'pass' };
        yield { ref: `component:default/s${index}`, title: '=1+1', states };
      }
    } finally {
      seen.stopped = true;
    }
  }
  return { seen, lines: lines() };
}

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) {
    text += chunk;
  }
  return text;
}

describe('matrixChunks', () => {
  it('reads no further than it is taken, and stops reading when nobody takes the rest', async () => {
    const { seen, lines } = source(10_000);
    const chunks = matrixChunks(lines, ['G-1'], 'csv');
    await chunks.next();
    expect(seen).toEqual({ read: 200, stopped: false });
    await chunks.next();
    expect(seen.read).toBe(400);
    await chunks.return(0);
    expect(seen).toEqual({ read: 400, stopped: true });
  });

  it.each(['csv', 'jsonl'] as const)(
    'writes every scope once as %s, whatever the number',
    async format => {
      for (const size of [0, 1, 200, 401]) {
        const { lines } = source(size);
        const text = await textOf(matrixChunks(lines, ['G-1', 'G-2'], format));
        const found = text.match(/component:default\/s\d+/g) ?? [];
        expect(found).toEqual(
          Array.from({ length: size }, (_, at) => `component:default/s${at}`),
        );
      }
    },
  );

  it('writes no title that a spreadsheet would run', async () => {
    const text = await textOf(
      matrixChunks(source(1).lines, ['G-1', 'G-2'], 'csv'),
    );
    expect(text.split('\r\n')[1]).toBe("component:default/s0,'=1+1,,pass,");
  });
});
