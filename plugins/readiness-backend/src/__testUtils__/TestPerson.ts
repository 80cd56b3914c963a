import request from 'supertest';
import { assertDocumented } from './assertDocumented';

/** What `request()` of supertest takes. */
type Server = Parameters<typeof request>[0];

/** What came back. */
export interface TestAnswer {
  status: number;
  body: request.Response['body'];
  text: string;
  headers: Record<string, string>;
  /** The sentence of an error. */
  message: string;
}

interface Sent {
  query?: object;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Somebody who uses the plugin over HTTP. Every answer is held against what the plugin says of itself. */
export class TestPerson {
  static create(options: { server: Server; token?: string }): TestPerson {
    return new TestPerson(options.server, options.token);
  }

  readonly #server: Server;
  readonly #token: string | undefined;

  private constructor(server: Server, token: string | undefined) {
    this.#server = server;
    this.#token = token;
  }

  async send(
    method: 'get' | 'post',
    path: string,
    sent: Sent = {},
  ): Promise<TestAnswer> {
    const asked = request(this.#server)
      [method](`/api/readiness${path}`)
      .query(sent.query ?? {})
      .set(sent.headers ?? {})
      .buffer(true);
    if (this.#token) {
      asked.set('authorization', `Bearer ${this.#token}`);
    }
    if (sent.body !== undefined) {
      asked.type('json');
    }
    const { status, body, text, headers } = await asked.send(
      typeof sent.body === 'string' ? sent.body : JSON.stringify(sent.body),
    );
    assertDocumented(method, path, { status, body });
    const message = String(body?.error?.message ?? '');
    return { status, body, text, headers, message };
  }

  get(path: string, query?: object) {
    return this.send('get', path, { query });
  }

  post(path: string, body?: unknown) {
    return this.send('post', path, { body });
  }
}
