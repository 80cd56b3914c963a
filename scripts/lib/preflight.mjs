import { spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { inRoot, root } from './root.mjs';
import { fail } from './say.mjs';

const USES = {
  app: 'frontend',
  backend: 'backend',
  okta: 'Okta emulator',
};

/** The ports to use: the usual ones, or those that APP_PORT, BACKEND_PORT and OKTA_PORT name. */
export function readPorts(usual) {
  return Object.fromEntries(
    Object.entries(usual).map(([name, port]) => {
      const variable = `${name.toUpperCase()}_PORT`;
      const given = process.env[variable] || String(port);
      const isPort = /^\d{1,5}$/.test(given) && given > 0 && given < 65_536;
      return isPort
        ? [name, Number(given)]
        : fail(`${variable} is '${given}'; use a port from 1 to 65535.`);
    }),
  );
}

/** Ends with one sentence when a port is taken, a config value is broken or MongoDB cannot be reached. */
export async function preflight(ports) {
  for (const [name, port] of Object.entries(ports)) {
    if (await isTaken(port)) {
      fail(
        `Port ${port}, which the ${
          USES[name]
        } needs, is taken by another program; stop it, or set ${name.toUpperCase()}_PORT to a free port.`,
      );
    }
  }
  checkConfig();
  await checkMongo();
}

/** Whether anybody answers there, on whichever address they listen. */
async function isTaken(port) {
  const answers = await Promise.all(
    ['127.0.0.1', '::1'].map(
      host =>
        new Promise(resolve => {
          const socket = connect({ port, host });
          socket.once('connect', () => {
            socket.destroy();
            resolve(true);
          });
          socket.once('error', () => resolve(false));
        }),
    ),
  );
  return answers.includes(true);
}

function checkConfig() {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      inRoot('node_modules', '@backstage', 'cli', 'bin', 'backstage-cli'),
      'config:check',
      '--lax',
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) {
    const reason = `${stdout}\n${stderr}`
      .split('\n')
      .map(line => line.trim())
      .filter(line => line && !line.startsWith('Loaded config'))
      .slice(0, 3)
      .join(' ');
    fail(`app-config.yaml cannot be used: ${reason}`);
  }
}

async function checkMongo() {
  const uri = process.env.MONGODB_URI;
  if (!uri) {
    return;
  }
  const { MongoClient } = await import('mongodb');
  let client;
  try {
    client = new MongoClient(uri, { serverSelectionTimeoutMS: 3_000 });
    await client.db('admin').command({ ping: 1 });
  } catch (error) {
    fail(
      `MONGODB_URI (config key mongo.uri) names a MongoDB that cannot be reached: ${withoutPassword(
        uri,
      )}: ${
        error.message
      }. Start it, correct the variable, or unset it to use the embedded database.`,
    );
  } finally {
    await client?.close();
  }
}

function withoutPassword(uri) {
  return uri.replace(/\/\/[^@/]*@/, '//');
}
