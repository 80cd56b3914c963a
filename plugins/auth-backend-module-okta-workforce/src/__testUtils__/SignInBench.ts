import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestMongo } from '@builder-insights/backend-mongo/testUtils';
import {
  createOktaEmulator,
  developmentClient,
  type OktaEmulator,
  type OktaEmulatorTamper,
} from '@builder-insights/okta-emulator';
import { CookieJar } from '@builder-insights/okta-emulator/client/CookieJar.mjs';
import { signIn } from '@builder-insights/okta-emulator/client/signIn.mjs';
import { freePort } from './freePort';
import { RecordedAudit } from './RecordedAudit';
import { startPortal, type TestPortalOptions } from './startPortal';
import { StaticOrg } from './StaticOrg';
import { writeOrg, type TestPerson } from './writeOrg';

/** The Okta emulator and a portal that trusts it, over HTTP; people in Okta and in the organisation are apart. */
export class SignInBench {
  static async create(options: {
    inOkta: readonly TestPerson[];
    /** Further environments of `auth.providers.okta`. */
    environments?: TestPortalOptions['okta'];
    rateLimit?: object;
    singleSignOn?: boolean;
  }): Promise<SignInBench> {
    const folder = await mkdtemp(join(tmpdir(), 'okta-workforce-'));
    const orgFile = join(folder, 'okta.yaml');
    await writeOrg(orgFile, options.inOkta);
    const port = await freePort();
    const tamper: OktaEmulatorTamper = {};
    const redirectUris = [
      `http://localhost:${port}/api/auth/okta/handler/frame`,
    ];
    const okta = createOktaEmulator({
      port: 0,
      orgFile,
      clients: [{ ...developmentClient, redirectUris }],
      tamper: {
        token: (tokens, sign) => tamper.token?.(tokens, sign) ?? tokens,
        userinfo: claims => tamper.userinfo?.(claims) ?? claims,
      },
      singleSignOn: options.singleSignOn,
    });
    await okta.start();
    const parts = {
      audit: RecordedAudit.create(),
      mongo: await TestMongo.create(TestMongo.engines().at(-1) ?? 'embedded'),
      org: StaticOrg.create(),
    };
    const portal = await startPortal({
      ...parts,
      port,
      rateLimit: options.rateLimit,
      okta: {
        development: toProvider(okta.issuer),
        ...options.environments,
      },
    });
    return new SignInBench(
      { okta, portal, tamper, ...parts },
      { folder, orgFile, redirectUris },
    );
  }

  readonly okta: OktaEmulator;
  readonly portal: Awaited<ReturnType<typeof startPortal>>;
  readonly audit: RecordedAudit;
  readonly org: StaticOrg;
  /** Plays an attacker at Okta until the next {@link SignInBench.reset}. */
  readonly tamper: OktaEmulatorTamper;
  readonly orgFile: string;
  readonly redirectUris: readonly string[];
  readonly #mongo: TestMongo;
  readonly #folder: string;

  private constructor(
    parts: Pick<SignInBench, 'okta' | 'portal' | 'audit' | 'org' | 'tamper'> & {
      mongo: TestMongo;
    },
    files: { folder: string; orgFile: string; redirectUris: string[] },
  ) {
    this.okta = parts.okta;
    this.portal = parts.portal;
    this.audit = parts.audit;
    this.org = parts.org;
    this.tamper = parts.tamper;
    this.orgFile = files.orgFile;
    this.redirectUris = files.redirectUris;
    this.#mongo = parts.mongo;
    this.#folder = files.folder;
  }

  async stop(): Promise<void> {
    await this.portal.stop();
    await this.okta.stop();
    await this.#mongo.stop();
    await rm(this.#folder, { recursive: true });
  }

  /** Between two tests: nobody attacks, nobody is suspended, nothing was audited. */
  reset(): void {
    delete this.tamper.token;
    delete this.tamper.userinfo;
    this.okta.people().forEach(({ name }) => this.okta.activate(name));
    this.audit.clear();
  }

  /** Signs somebody in like a browser. */
  async signIn(person: string, environment?: string) {
    const jar = new CookieJar();
    const backendUrl = this.portal.url;
    const result = await signIn({ backendUrl, person, environment, jar });
    const auth = (path: string, method: string) =>
      jar.fetch(`${backendUrl}/api/auth/okta/${path}?env=development`, {
        method,
        headers: { 'x-requested-with': 'XMLHttpRequest' },
      });
    return {
      ...result,
      jar,
      refresh: () => auth('refresh', 'GET'),
      signOut: () => auth('logout', 'POST'),
    };
  }

  /** Asks the plugin behind the guard. */
  async ask(path: string, token?: string): Promise<Response> {
    return await fetch(`${this.portal.url}/api/guarded${path}`, {
      headers: token ? { authorization: `Bearer ${token}` } : {},
    });
  }
}

/** An environment of `auth.providers.okta`. */
export function toProvider(issuer: string) {
  return {
    metadataUrl: `${issuer}/.well-known/openid-configuration`,
    clientId: developmentClient.clientId,
    clientSecret: developmentClient.clientSecret,
    additionalScopes: ['groups', 'offline_access'],
  };
}
