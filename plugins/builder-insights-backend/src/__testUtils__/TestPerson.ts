import type {
  CaptureReceipt,
  CaptureRequest,
  Insight,
  InsightPage,
  InsightQuery,
  InsightWhy,
  InsightWithHistory,
  TeamReport,
  ViewerScope,
} from '@builder-insights/plugin-builder-insights-common';
import request from 'supertest';
import { assertDocumented } from './assertDocumented';
import { assertStatus } from './assertStatus';

/** What `request()` of supertest takes. */
type Server = Parameters<typeof request>[0];
type Query = object | string;

/** Somebody who uses the plugin over HTTP. Every answer is held against the OpenAPI document. */
export class TestPerson {
  static create(options: { server: Server; token?: string }): TestPerson {
    return new TestPerson(options.server, options.token);
  }

  readonly #server: Server;
  readonly #token: string | undefined;

  /** What they are signed in with. */
  get token(): string {
    return this.#token ?? '';
  }

  private constructor(server: Server, token: string | undefined) {
    this.#server = server;
    this.#token = token;
  }

  async send(
    method: 'get' | 'post' | 'patch',
    path: string,
    options: { query?: Query; body?: unknown } = {},
  ) {
    const sent = request(this.#server)
      [method](`/api/builder-insights${path}`)
      .query(options.query ?? {});
    if (this.#token) {
      sent.set('authorization', `Bearer ${this.#token}`);
    }
    if (options.body !== undefined) {
      sent.type('json');
    }
    const { status, body } = await sent.send(
      typeof options.body === 'string'
        ? options.body
        : JSON.stringify(options.body),
    );
    assertDocumented(method, path, { status, body });
    return { status, body, message: String(body.error?.message ?? '') };
  }

  get(path: string, query?: Query) {
    return this.send('get', path, { query });
  }

  post(path: string, body: unknown) {
    return this.send('post', path, { body });
  }

  patch(path: string, body: unknown) {
    return this.send('patch', path, { body });
  }

  /** Captures something that must be new. */
  async capture(capture: CaptureRequest): Promise<Insight> {
    const answer = await this.post('/insights', capture);
    assertStatus(answer, 201);
    const receipt: CaptureReceipt = answer.body;
    return receipt.insight;
  }

  async list(query: Query): Promise<InsightPage> {
    return await this.#read('/insights', query);
  }

  /** A whole list, page by page. */
  async walk(query: InsightQuery = { limit: 100 }): Promise<Insight[]> {
    const items: Insight[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.list({ ...query, cursor });
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  }

  async insight(id: string): Promise<InsightWithHistory> {
    return await this.#read(`/insights/${id}`);
  }

  async why(id: string): Promise<InsightWhy> {
    return await this.#read(`/insights/${id}/why`);
  }

  async scope(): Promise<ViewerScope> {
    return await this.#read('/me/scope');
  }

  async report(query: {
    group: string;
    from: string;
    to: string;
  }): Promise<TeamReport> {
    return await this.#read('/reports/team', query);
  }

  async #read<T>(path: string, query?: Query): Promise<T> {
    const answer = await this.get(path, query);
    assertStatus(answer, 200);
    return answer.body;
  }
}
