import { Refusal } from './Refusal';

/** A request as the backend would see it. */
export interface FakeRequest {
  query: Record<string, string>;
  body: unknown;
}

type Answer = (request: FakeRequest) => unknown;

/**
 * The backend at the edge of `fetch`: everything of the plugin runs, client included. Routes are written
 * `GET /rollouts`; what no route answers is a 404, as it is for the real one.
 */
export class FakeServer {
  readonly asked: Array<FakeRequest & { route: string }> = [];
  readonly #answers = new Map<string, Answer>();

  /** Sets what a route answers: a value, or a function of the request. */
  on(route: string, answer: unknown): this {
    this.#answers.set(
      route,
      typeof answer === 'function' ? (answer as Answer) : () => answer,
    );
    return this;
  }

  /** The requests of one route, in order. */
  askedFor(route: string): FakeRequest[] {
    return this.asked.filter(asked => asked.route === route);
  }

  readonly fetch = async (
    input: RequestInfo | URL,
    init?: RequestInit,
  ): Promise<Response> => {
    const url = new URL(String(input));
    const path = url.pathname.replace(/^.*\/api\/readiness/, '');
    const route = `${init?.method ?? 'GET'} ${path}`;
    const request = {
      query: Object.fromEntries(url.searchParams),
      body: init?.body === undefined ? undefined : JSON.parse(`${init.body}`),
    };
    this.asked.push({ route, ...request });
    const answer = this.#answers.get(route);
    if (!answer) {
      return refused(new Refusal(404, `Nothing at ${route}`, 'NotFoundError'));
    }
    const value = await answer(request);
    if (value instanceof Refusal) {
      return refused(value);
    }
    return value instanceof Response ? value : json(200, value);
  };
}

function refused({ status, name, message }: Refusal): Response {
  return json(status, {
    error: { name, message },
    response: { statusCode: status },
  });
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}
