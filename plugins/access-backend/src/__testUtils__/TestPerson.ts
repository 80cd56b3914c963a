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

  /** What they signed in for. */
  get token(): string {
    return this.#token ?? '';
  }

  async send(
    method: 'get' | 'post',
    path: string,
    options: { query?: object | string; body?: unknown } = {},
  ): Promise<TestAnswer> {
    const sent = request(this.#server)
      [method](`/api/access${path}`)
      .query(options.query ?? {})
      .buffer(true);
    if (this.#token) {
      sent.set('authorization', `Bearer ${this.#token}`);
    }
    if (options.body !== undefined) {
      sent.type('json');
    }
    const { status, body, text, headers } = await sent.send(
      typeof options.body === 'string'
        ? options.body
        : JSON.stringify(options.body),
    );
    assertDocumented(method, path, { status, body });
    const message = String(body?.error?.message ?? '');
    return { status, body, text, headers, message };
  }

  get(path: string, query?: object | string) {
    return this.send('get', path, { query });
  }

  post(path: string, body?: unknown) {
    return this.send('post', path, { body });
  }
}
