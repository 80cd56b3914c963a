import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { ensureNode } from './lib/ensureNode.mjs';
import { fail } from './lib/say.mjs';

const USAGE = `Usage: npm run import -- <file.json|file.jsonl|file.csv> [--url http://localhost:7007] [--as admin]
Elsewhere than on this machine, put the token of an admin into BUILDER_INSIGHTS_TOKEN.`;

await ensureNode();
await ensureInstalled();
// Only now is there what they are built on.
const { batchesOf } = await import('./lib/import/batchesOf.mjs');
const { importReport } = await import('./lib/import/importReport.mjs');
const { insightRows } = await import('./lib/import/insightRows.mjs');
const { sendRows } = await import('./lib/import/sendRows.mjs');
const { signIn } = await import('./lib/signIn.mjs');

const { file, size, url, person } = readCommandLine();
const token = await tokenFor(url, person);
const total = { stored: 0, alreadyThere: 0, rejected: [] };
const stream = createReadStream(file);

let failure;
try {
  for await (const { rows, rejected } of batchesOf(insightRows(stream))) {
    total.rejected.push(...rejected);
    if (rows.length > 0) {
      count(await sendRows(rows, { url, token }));
    }
    progress();
  }
} catch (error) {
  failure = error;
}
const seen = total.stored + total.alreadyThere + total.rejected.length;
if (seen > 0) {
  process.stdout.write(`\n${importReport(total)}`);
}
if (failure) {
  fail(
    `The import stopped: ${failure.message}. ${total.stored} rows are stored; when that is put right, run it again, and no row is stored twice.`,
  );
}
if (seen === 0) {
  fail(
    `There are no rows in '${file}'; it should hold JSON objects, in an array or one a line, or CSV with a header.`,
  );
}
process.exitCode = total.rejected.length > 0 ? 1 : 0;

function readCommandLine() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string', default: 'http://localhost:7007' },
      as: { type: 'string', default: 'admin' },
    },
  });
  const [given] = positionals;
  if (positionals.length !== 1) {
    fail(USAGE);
  }
  const stats = statSync(given, { throwIfNoEntry: false });
  if (!stats?.isFile()) {
    fail(`There is no file '${path.resolve(given)}'.`);
  }
  return { file: given, size: stats.size, url: values.url, person: values.as };
}

async function tokenFor(backendUrl, name) {
  if (process.env.BUILDER_INSIGHTS_TOKEN) {
    return process.env.BUILDER_INSIGHTS_TOKEN;
  }
  try {
    return (await signIn({ backendUrl, person: name })).token;
  } catch (error) {
    return fail(`${error.message}\n${USAGE}`);
  }
}

function count({ stored, alreadyThere, rejected }) {
  total.stored += stored;
  total.alreadyThere += alreadyThere;
  total.rejected.push(...rejected);
}

function progress() {
  const done = Math.min(1, stream.bytesRead / size);
  const bar = '#'.repeat(Math.round(done * 30)).padEnd(30, '.');
  const { stored, alreadyThere, rejected } = total;
  const text = `[${bar}] ${Math.round(
    done * 100,
  )} %  ${stored} stored, ${alreadyThere} already there, ${
    rejected.length
  } rejected`;
  process.stdout.write(process.stdout.isTTY ? `\r${text}` : `${text}\n`);
}
