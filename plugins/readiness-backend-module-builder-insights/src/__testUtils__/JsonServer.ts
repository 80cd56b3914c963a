import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonValue } from '@backstage/types';

/** A server whose answers a test writes: a path without one is a 404. */
export class JsonServer {
  static async start(): Promise<JsonServer> {
    const answers = new Map<string, JsonValue>();
    const redirects = new Map<string, string>();
    const asked: URL[] = [];
    const server = createServer(({ url }, response) => {
      const at = new URL(url ?? '/', 'http://server');
      asked.push(at);
      const to = redirects.get(at.pathname);
      if (to !== undefined) {
        response.writeHead(302, { location: to }).end();
        return;
      }
      const answer = answers.get(at.pathname);
      response.statusCode = answer === undefined ? 404 : 200;
      response.end(
        typeof answer === 'string' ? answer : JSON.stringify(answer ?? {}),
      );
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new JsonServer(server, { answers, redirects, asked });
  }

  readonly url: string;
  /** Answers by path; a text is sent as it is. */
  readonly answers: Map<string, JsonValue>;
  /** Paths that lead elsewhere. */
  readonly redirects: Map<string, string>;
  readonly asked: readonly URL[];
  readonly #server: Server;

  private constructor(
    server: Server,
    parts: Pick<JsonServer, 'answers' | 'redirects' | 'asked'>,
  ) {
    const { port } = server.address() as AddressInfo;
    this.url = `http://127.0.0.1:${port}`;
    this.#server = server;
    this.answers = parts.answers;
    this.redirects = parts.redirects;
    this.asked = parts.asked;
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }
}
