import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { inRoot, root } from './root.mjs';
import { signIn } from './signIn.mjs';

/** Where the portal listens unless told otherwise. */
export const DEFAULT_PORTS = { app: 3000, backend: 7007, okta: 7008 };

const POLL_MS = 250;
const STOP_MS = 10_000;
const READY_MS = 240_000;
// What the backend says before it gives up, and the reason if it is on the line.
const STARTUP_FAILURE =
  /Unhandled rejection (?!Attempted)(.*?)( type=| stack=|$)/;

/**
 * The portal in development: the Okta emulator, the backend and the frontend's
 * development server, as child processes that end together.
 */
export class Portal {
  /**
   * @param options.ports - see DEFAULT_PORTS
   * @param options.logFile - takes everything the processes print
   * @param options.env - further environment variables for the processes
   * @param options.onLine - is called with each line the processes print
   */
  static create({ ports = DEFAULT_PORTS, logFile, env = {}, onLine }) {
    return new Portal(ports, logFile, env, onLine);
  }

  #ports;
  #env;
  #log;
  #onLine;
  #children = [];
  #ended;
  #stopping = false;
  #failure;

  constructor(ports, logFile, env, onLine) {
    mkdirSync(path.dirname(logFile), { recursive: true });
    this.#ports = ports;
    this.#env = {
      ...process.env,
      ...configFor(ports),
      // The emulator tells the portal of suspended and moved people.
      APP_CONFIG_access_oktaEventHook_secret: randomUUID(),
      ...env,
    };
    // A variable that is set to nothing means the same as one that is not set.
    this.#env.MONGODB_URI ||= undefined;
    this.#log = createWriteStream(logFile);
    this.#onLine = onLine ?? (() => {});
  }

  get url() {
    return `http://localhost:${this.#ports.app}`;
  }

  get backendUrl() {
    return `http://localhost:${this.#ports.backend}`;
  }

  /** Starts everything there is to start; `only` names single packages. */
  async start({ only = [] } = {}) {
    if (only.length === 0 || only.includes('backend')) {
      await this.#startOkta();
    }
    this.#run('portal', [
      inRoot('node_modules', '@backstage', 'cli', 'bin', 'backstage-cli'),
      'repo',
      'start',
      ...only,
    ]);
  }

  /** Starts the emulator and a backend that does not restart when a file changes. */
  async startBackend() {
    await this.#startOkta();
    this.#run(
      'backend',
      [
        '--require',
        inRoot('node_modules/@backstage/cli-node/config/nodeTransform.cjs'),
        'src',
        '--config',
        inRoot('app-config.yaml'),
      ],
      inRoot('packages', 'backend'),
    );
  }

  /**
   * Resolves once people can sign in and the page is served; rejects when a
   * process ends before.
   */
  async ready({ backend = true, page = true } = {}) {
    if (backend) {
      await this.#until('the backend did not get ready', () =>
        answers(`${this.backendUrl}/.backstage/health/v1/readiness`),
      );
      // On a first start the catalog is still reading who there is.
      await this.#until('nobody could sign in', () =>
        signIn({ backendUrl: this.backendUrl, person: 'employee' }),
      );
    }
    if (page) {
      await this.#until('the page was not served', () => answers(this.url));
    }
  }

  /** Resolves with a sentence when one of the processes has ended by itself. */
  get ended() {
    return this.#ended;
  }

  async stop() {
    this.#stopping = true;
    await Promise.all(this.#children.map(stopGroup));
    this.#log.end();
  }

  async #startOkta() {
    const { backend, okta } = this.#ports;
    const child = this.#run('okta', [
      inRoot('packages', 'okta-emulator', 'bin', 'okta-emulator.cjs'),
      '--port',
      String(okta),
      '--org',
      inRoot('examples', 'org.yaml'),
      '--redirect-uri',
      `http://localhost:${backend}/api/auth/okta/handler/frame`,
      '--event-hook',
      `http://localhost:${backend}/api/access/okta-events`,
      '--event-hook-secret',
      this.#env.APP_CONFIG_access_oktaEventHook_secret,
    ]);
    await new Promise((resolve, reject) => {
      const lines = createInterface({ input: child.stdout });
      lines.on('line', line => line.includes('listening') && resolve());
      child.on('exit', () =>
        reject(new Error(`the Okta emulator did not start on port ${okta}`)),
      );
    });
  }

  #run(name, args, cwd = root) {
    const child = spawn(process.execPath, args, {
      cwd,
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that what the child starts ends with it.
      detached: process.platform !== 'win32',
    });
    this.#children.push(child);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', line => {
        this.#log.write(`[${name}] ${line}\n`);
        const failure = STARTUP_FAILURE.exec(stripVTControlCharacters(line));
        this.#failure ??= failure?.[1];
        this.#onLine(line);
      });
    }
    const ended = new Promise(resolve => {
      child.on('exit', code => {
        if (!this.#stopping) {
          resolve(`${name} ended by itself with code ${code}`);
        }
      });
    });
    this.#ended = this.#ended ? Promise.race([this.#ended, ended]) : ended;
    return child;
  }

  /** Tries again and again, until it works, a process ends or patience does. */
  async #until(otherwise, attempt) {
    let over;
    this.#ended.then(sentence => {
      over = sentence;
    });
    const until = Date.now() + READY_MS;
    for (;;) {
      if (over ?? this.#failure) {
        throw new Error(over ?? this.#failure);
      }
      try {
        await attempt();
        return;
      } catch (error) {
        if (Date.now() > until) {
          throw new Error(
            `${otherwise} within ${READY_MS / 1000} s (${error.message})`,
          );
        }
      }
      await pause();
    }
  }
}

async function answers(url) {
  const { ok, status } = await fetch(url);
  if (!ok) {
    throw new Error(`${url} answered ${status}`);
  }
}

/** Configuration that moves the portal to other ports than app-config.yaml names. */
function configFor({ app, backend, okta }) {
  const isDefault =
    app === DEFAULT_PORTS.app &&
    backend === DEFAULT_PORTS.backend &&
    okta === DEFAULT_PORTS.okta;
  return isDefault
    ? {}
    : {
        APP_CONFIG_app_baseUrl: `http://localhost:${app}`,
        APP_CONFIG_backend_baseUrl: `http://localhost:${backend}`,
        APP_CONFIG_backend_listen_port: String(backend),
        APP_CONFIG_backend_cors_origin: `http://localhost:${app}`,
        APP_CONFIG_auth_providers_okta_development_metadataUrl: `http://127.0.0.1:${okta}/oauth2/default/.well-known/openid-configuration`,
      };
}

/** Ends a child and all that it started, which may outlive it: a reload can be under way. */
async function stopGroup(child) {
  const signal = name => {
    try {
      return process.kill(
        process.platform === 'win32' ? child.pid : -child.pid,
        name,
      );
    } catch {
      return false; // Nobody is left.
    }
  };
  signal('SIGTERM');
  for (let waited = 0; signal(0) && waited < STOP_MS; waited += POLL_MS) {
    await pause();
  }
  signal('SIGKILL');
}

function pause() {
  return new Promise(resolve => {
    setTimeout(resolve, POLL_MS);
  });
}
