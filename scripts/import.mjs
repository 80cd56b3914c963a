import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { ensureNode } from './lib/ensureNode.mjs';
import { fail } from './lib/say.mjs';

const USAGE = `Usage: npm run import -- <file.json|file.jsonl|file.csv> [--url http://localhost:7007] [--as admin]
Elsewhere than on this machine, put the token of an admin into BUILDER_INSIGHTS_TOKEN.`;
const BATCH = 200;
const MOST_SHOWN = 50;

await ensureNode();
await ensureInstalled();
const { insightRows } = await import('./lib/insightRows.mjs');
const { signIn } = await import('./lib/signIn.mjs');

const { file, url, person } = readCommandLine();
const size = statSync(file).size;
const token = await tokenFor(url, person);
const total = { stored: 0, alreadyThere: 0, rejected: [] };
let read = 0;
let batch = [];

try {
  for await (const { line, row, broken } of insightRows(file, bytes => {
    read = bytes;
  })) {
    if (broken) {
      total.rejected.push({
        line,
        field: '',
        value: '',
        why: `is not JSON: ${broken}`,
      });
      continue;
    }
    batch.push({ line, row });
    if (batch.length === BATCH) {
      await send();
    }
  }
  await send();
} catch (error) {
  fail(
    `The import stopped: ${error.message}. ${total.stored} rows are stored; run it again, and it goes on where it stopped.`,
  );
}
report();

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
  if (!existsSync(given)) {
    fail(`There is no file '${path.resolve(given)}'.`);
  }
  return { file: given, url: values.url, person: values.as };
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

async function send() {
  if (batch.length === 0) {
    return;
  }
  const response = await fetch(`${url}/api/builder-insights/imports`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ rows: batch }),
  });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(
      answer.error?.message ?? `the portal answered ${response.status}`,
    );
  }
  total.stored += answer.stored;
  total.alreadyThere += answer.alreadyThere;
  total.rejected.push(...answer.rejected);
  batch = [];
  progress();
}

function progress() {
  const done = Math.min(1, read / size);
  const bar = '#'.repeat(Math.round(done * 30)).padEnd(30, '.');
  const { stored, alreadyThere, rejected } = total;
  const text = `[${bar}] ${Math.round(
    done * 100,
  )} %  ${stored} stored, ${alreadyThere} already there, ${
    rejected.length
  } rejected`;
  process.stdout.write(process.stdout.isTTY ? `\r${text}` : `${text}\n`);
}

function report() {
  const { stored, alreadyThere } = total;
  const rejected = total.rejected.sort((a, b) => a.line - b.line);
  if (stored + alreadyThere + rejected.length === 0) {
    fail(
      `There are no rows in '${file}'; it should hold JSON objects, in an array or one a line, or CSV with a header.`,
    );
  }
  process.stdout.write(
    `\n${stored} stored, ${alreadyThere} were already there, ${rejected.length} rejected\n`,
  );
  for (const { line, field, value, why } of rejected.slice(0, MOST_SHOWN)) {
    process.stdout.write(
      `  line ${line}: ${[field, why].filter(Boolean).join(' ')}${
        value && !why.includes(value) ? ` (${value})` : ''
      }\n`,
    );
  }
  if (rejected.length > MOST_SHOWN) {
    process.stdout.write(`  and ${rejected.length - MOST_SHOWN} more\n`);
  }
  process.exitCode = rejected.length > 0 ? 1 : 0;
}
