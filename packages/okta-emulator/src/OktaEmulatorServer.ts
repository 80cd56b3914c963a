import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { ConflictError } from '@backstage/errors';
import express from 'express';
import type { Provider } from 'oidc-provider';
import { answerLikeOkta } from './answerLikeOkta';
import { createControlRouter } from './createControlRouter';
import { createProvider, type ProviderParts } from './createProvider';
import { createSignInRouter } from './createSignInRouter';
import { exampleAccounts } from './exampleAccounts';
import { People } from './People';
import { readOrgFile } from './readOrgFile';
import { SigningKeys } from './SigningKeys';
import { TokenStore } from './TokenStore';
import type { OktaEmulator, OktaEmulatorOptions, Person } from './types';

/** Only this computer may reach an identity provider without passwords. */
const HOST = '127.0.0.1';
const AUTHORIZATION_SERVER = '/oauth2/default';

type Running = {
  readonly server: Server;
  readonly parts: ProviderParts;
  provider: Provider;
};

/**
 * The emulator's life: it reads the people when it starts, listens on one port, and puts a new
 * provider around the same people, tokens and cookies when the keys rotate.
 */
export class OktaEmulatorServer implements OktaEmulator {
  readonly #options: OktaEmulatorOptions;
  #running: Running | undefined;

  static create(options: OktaEmulatorOptions): OktaEmulatorServer {
    return new OktaEmulatorServer(options);
  }

  private constructor(options: OktaEmulatorOptions) {
    this.#options = options;
  }

  get issuer(): string {
    if (this.#running) {
      return this.#running.parts.issuer;
    }
    return issuerAt(this.#options.port);
  }

  async start(): Promise<void> {
    const people = People.create(await readOrgFile(this.#options.orgFile));
    const app = express().disable('x-powered-by');
    const { server, port } = await listen(createServer(app), this.#options);
    const parts: ProviderParts = {
      issuer: issuerAt(port),
      clients: this.#options.clients,
      people,
      keys: SigningKeys.create(),
      store: TokenStore.create(),
      cookieKeys: [randomBytes(32).toString('hex')],
      tamper: this.#options.tamper,
      logger: this.#options.logger ?? (() => {}),
    };
    const running: Running = {
      server,
      parts,
      provider: createProvider(parts),
    };
    this.#running = running;

    app.use('/emulator', createControlRouter(this));
    app.use(
      '/sign-in',
      createSignInRouter({
        provider: () => running.provider,
        people,
        exampleAccounts: this.#options.exampleAccounts ?? exampleAccounts,
      }),
    );
    app.use(AUTHORIZATION_SERVER, answerLikeOkta, (req, res) =>
      running.provider.callback()(req, res),
    );
  }

  async stop(): Promise<void> {
    const server = this.#running?.server;
    this.#running = undefined;
    if (server) {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    }
  }

  suspend(name: string): Person {
    const person = this.#started().parts.people.suspend(name);
    this.#options.logger?.(`Suspended "${name}"`);
    return person;
  }

  activate(name: string): Person {
    const person = this.#started().parts.people.activate(name);
    this.#options.logger?.(`Activated "${name}"`);
    return person;
  }

  rotateKeys(): { kid: string } {
    const running = this.#started();
    const { kid } = running.parts.keys.rotate();
    running.provider = createProvider(running.parts);
    this.#options.logger?.(`Signing with the new key ${kid}`);
    return { kid };
  }

  people(): Person[] {
    return this.#started().parts.people.list();
  }

  #started(): Running {
    if (!this.#running) {
      throw new ConflictError('The Okta emulator has not been started');
    }
    return this.#running;
  }
}

function issuerAt(port: number): string {
  return `http://${HOST}:${port}${AUTHORIZATION_SERVER}`;
}

async function listen(server: Server, options: OktaEmulatorOptions) {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ConflictError(
              `Port ${options.port}, where the Okta emulator should listen, is taken: stop what uses it or choose another port`,
            )
          : error,
      ),
    );
    server.listen(options.port, HOST, resolve);
  });
  const address = server.address();
  const port =
    typeof address === 'object' && address ? address.port : options.port;
  return { server, port };
}
