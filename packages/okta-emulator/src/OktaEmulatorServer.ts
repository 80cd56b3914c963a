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
import { developmentManagementToken } from './developmentManagementToken';
import { createManagementRouter } from './management/createManagementRouter';
import { EventHook, type OktaEvent } from './management/EventHook';
import { People } from './People';
import { readOrgFile } from './readOrgFile';
import { SigningKeys } from './SigningKeys';
import { TokenStore } from './TokenStore';
import type { Group, OktaEmulator, OktaEmulatorOptions, Person } from './types';

/** Only this computer may reach an identity provider without passwords. */
const HOST = '127.0.0.1';
const AUTHORIZATION_SERVER = '/oauth2/default';
/** Okta's smallest, of `/api/v1/users` and `/api/v1/groups`. */
const MANAGEMENT_RATE_LIMIT = 600;

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
    app.use(
      '/api/v1',
      createManagementRouter({
        people,
        token: this.#options.managementToken ?? developmentManagementToken,
        rateLimit: this.#options.managementRateLimit ?? MANAGEMENT_RATE_LIMIT,
        tamper: this.#options.tamper,
      }),
    );
    app.use(
      AUTHORIZATION_SERVER,
      answerLikeOkta({ singleSignOn: this.#options.singleSignOn ?? false }),
      (req, res) => running.provider.callback()(req, res),
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
    const { people, store } = this.#started().parts;
    const person = people.suspend(name);
    store.endSessions(person.oktaId);
    this.#say(`Suspended "${name}"`);
    this.#tell([{ eventType: 'user.lifecycle.suspend', person }]);
    return person;
  }

  activate(name: string): Person {
    const { people } = this.#started().parts;
    const { suspended } = people.get(name);
    const person = people.activate(name);
    this.#say(`Activated "${name}"`);
    if (suspended) {
      this.#tell([{ eventType: 'user.lifecycle.unsuspend', person }]);
    }
    return person;
  }

  setGroups(name: string, groups: readonly string[]): Person {
    const { people } = this.#started().parts;
    const before = people.get(name).groups;
    const person = people.setGroups(name, groups);
    this.#say(`Moved "${name}" to ${groups.join(', ') || 'no group'}`);
    const changes = [
      ...groups
        .filter(group => !before.includes(group))
        .map(group => ['add', group] as const),
      ...before
        .filter(group => !groups.includes(group))
        .map(group => ['remove', group] as const),
    ];
    this.#tell(
      changes.map(([change, group]) => ({
        eventType: `group.user_membership.${change}` as const,
        person,
        group: people.groups().find(({ name: other }) => other === group),
      })),
    );
    return person;
  }

  rotateKeys(): { kid: string } {
    const running = this.#started();
    const { kid } = running.parts.keys.rotate();
    running.provider = createProvider(running.parts);
    this.#say(`Signing with the new key ${kid}`);
    return { kid };
  }

  people(): Person[] {
    return this.#started().parts.people.list();
  }

  groups(): Group[] {
    return this.#started().parts.people.groups();
  }

  #tell(events: readonly OktaEvent[]): void {
    const { eventHook } = this.#options;
    if (eventHook) {
      void EventHook.create(eventHook, line => this.#say(line)).send(events);
    }
  }

  #say(line: string): void {
    this.#options.logger?.(line);
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
