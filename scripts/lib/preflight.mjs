import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { inRoot, root } from './root.mjs';
import { fail } from './say.mjs';

const USES = {
  app: ['frontend', 'app.baseUrl'],
  backend: ['backend', 'backend.listen.port'],
  okta: ['Okta emulator', 'auth.providers.okta.development.metadataUrl'],
};

/** Ends with one sentence when a port is taken, a config value is broken or MongoDB cannot be reached. */
export async function preflight(ports) {
  for (const [name, port] of Object.entries(ports)) {
    if (await isTaken(port)) {
      const [what, key] = USES[name];
      fail(
        `Port ${port}, which the ${what} needs, is taken by another program; stop it, or set ${name.toUpperCase()}_PORT to a free port (config key ${key}).`,
      );
    }
  }
  checkConfig();
  await checkMongo();
}

async function isTaken(port) {
  const inUse = await Promise.all(
    ['127.0.0.1', '::1'].map(
      host =>
        new Promise(resolve => {
          const server = createServer();
          server.once('error', error => resolve(error.code === 'EADDRINUSE'));
          server.listen(port, host, () => server.close(() => resolve(false)));
        }),
    ),
  );
  return inUse.includes(true);
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
