import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface TestGroup {
  id: string;
  lastMembershipUpdated: string;
  profile: Record<string, string>;
  members: string[];
}

interface TestUser {
  id: string;
  status: string;
  lastUpdated: string;
  profile: Record<string, string>;
}

/** A server that answers as Okta's management API does, and fails on demand. */
export class TestOkta {
  static async start(): Promise<TestOkta> {
    const okta = new TestOkta();
    await new Promise<void>(resolve => {
      okta.#server.listen(0, '127.0.0.1', resolve);
    });
    return okta;
  }

  groups: TestGroup[] = [];
  users: TestUser[] = [];
  readonly requests: string[] = [];
  /** Answers instead of it, for the next requests whose path begins so. */
  failures: Array<{
    path: string;
    status: number;
    headers?: Record<string, string>;
    body?: string;
  }> = [];
  /** Sent with every page. */
  headers: Record<string, string> = {};
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', this.url);
      this.requests.push(decodeURIComponent(url.pathname + url.search));
      if (request.headers.authorization !== 'SSWS token') {
        response.writeHead(401).end();
        return;
      }
      this.#answer(url, response);
    });
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise(resolve => {
      this.#server.close(resolve);
    });
  }

  #answer(url: URL, response: ServerResponse) {
    const at = this.failures.findIndex(({ path }) =>
      url.pathname.endsWith(path),
    );
    if (at >= 0) {
      const [{ status, headers, body }] = this.failures.splice(at, 1);
      response.writeHead(status, headers).end(body ?? '{}');
      return;
    }
    const items = this.#itemsOf(url);
    const limit = Number(url.searchParams.get('limit'));
    const from = Number(url.searchParams.get('after') ?? 0);
    const next = new URL(url);
    next.searchParams.set('after', String(from + limit));
    response
      .writeHead(200, {
        'content-type': 'application/json',
        ...this.headers,
        link: [
          `<${url}>; rel="self"`,
          ...(from + limit < items.length ? [`<${next}>; rel="next"`] : []),
        ].join(', '),
      })
      .end(JSON.stringify(items.slice(from, from + limit)));
  }

  #itemsOf(url: URL): object[] {
    const [, , , kind, id] = url.pathname.split('/');
    if (kind === 'users') {
      const search = url.searchParams.get('search') ?? '';
      const [, since] = /lastUpdated gt "([^"]+)"/.exec(search) ?? [];
      return this.users.filter(
        ({ lastUpdated }) => !since || lastUpdated > since,
      );
    }
    const group = this.groups.find(one => one.id === id);
    return group
      ? this.users.filter(user => group.members.includes(user.id))
      : this.groups.map(({ members, ...rest }) => rest);
  }
}
