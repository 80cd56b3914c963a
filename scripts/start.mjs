import { stripVTControlCharacters } from 'node:util';
import { ensureInstalled } from './lib/ensureInstalled.mjs';
import { ensureNode } from './lib/ensureNode.mjs';
import { DEFAULT_PORTS, Portal } from './lib/Portal.mjs';
import { preflight, readPorts } from './lib/preflight.mjs';
import { inRoot } from './lib/root.mjs';
import { fail, say } from './lib/say.mjs';

const ACCOUNTS = [
  ['advocate', 'captures, in EMEA South'],
  ['advocate-amer', 'captures, in AMER West'],
  ['manager', 'leads EMEA and reads its report'],
  ['head', 'leads Builder Relations'],
  ['partner', 'owns Atlas Search as a product'],
  ['admin', 'imports, and reads all that is internal'],
  ['auditor', 'reads all that is internal'],
  ['platform-owner', 'owns the portal'],
  ['employee', 'works elsewhere and reads what is open'],
];

await ensureNode();
await ensureInstalled();

const ports = readPorts(DEFAULT_PORTS);
say('Checking ports, configuration and database');
await preflight(ports);

const portal = Portal.create({
  ports,
  logFile: inRoot('.cache', 'portal.log'),
  onLine: line => {
    const text = stripVTControlCharacters(line);
    const matters = /\b(error|Loaded \d+ example)\b/i.test(text);
    if (matters && !/incomingRequest|after shutdown|isAuditEvent/.test(text)) {
      process.stdout.write(`        ${text.split(' stack=')[0]}\n`);
    }
  },
});

let stopping;
function stop(code) {
  stopping ??= portal.stop().then(() => process.exit(code));
  return stopping;
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // The same signal may come by several ways; only the first one counts.
  process.on(signal, () => {
    if (!stopping) {
      say('Stopping');
      stop(0);
    }
  });
}

const only = process.argv.slice(2);
try {
  say('Starting the Okta emulator, the backend and the frontend');
  await portal.start({ only });
  const starts = name => only.length === 0 || only.includes(name);
  await portal.ready({ backend: starts('backend'), page: starts('app') });
} catch (error) {
  await portal.stop();
  fail(
    `The portal did not start: ${error.message}. The log is in .cache/portal.log.`,
  );
}

say(`Open ${portal.url} and sign in as one of`);
for (const [name, does] of ACCOUNTS) {
  process.stdout.write(`          ${name.padEnd(16)} ${does}\n`);
}
process.stdout.write(
  '        Log: .cache/portal.log    Data: .data    Stop: Ctrl-C\n',
);

const sentence = await portal.ended;
process.stderr.write(`${sentence}; the log is in .cache/portal.log\n`);
await stop(1);
