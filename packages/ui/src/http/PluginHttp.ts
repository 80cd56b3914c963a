import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';

/** Where a path's variable part goes: `${id}` is encoded, so that an id can never lead elsewhere. @public */
export function at(parts: TemplateStringsArray, ...ids: string[]): string {
  return parts.reduce(
    (path, part, index) => path + encodeURIComponent(ids[index - 1]) + part,
  );
}

/** @public */
export interface PluginHttpOptions {
  /** Whose backend is asked. */
  pluginId: string;
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
}

/** Requests to the backend of a plugin; whatever is not a success is thrown as a `ResponseError`. @public */
export class PluginHttp {
  static create(options: PluginHttpOptions): PluginHttp {
    return new PluginHttp(options);
  }

  readonly #options: PluginHttpOptions;

  private constructor(options: PluginHttpOptions) {
    this.#options = options;
  }

  async get<T>(path: string, query?: object): Promise<T> {
    const response = await this.#send(`${path}${search(query)}`);
    return await response.json();
  }

  async post<T>(path: string, body: object = {}): Promise<T> {
    const response = await this.#send(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return await response.json();
  }

  /**
   * A file, under the name that the backend gives it.
   *
   * @param otherwise - its name where a backend at another origin may not say it
   */
  async file(
    path: string,
    query: object,
    otherwise: string,
  ): Promise<{ blob: Blob; fileName: string }> {
    const response = await this.#send(`${path}${search(query)}`);
    const disposition = response.headers.get('content-disposition') ?? '';
    const [, fileName] = /filename="?([^";]+)"?/.exec(disposition) ?? [];
    return { blob: await response.blob(), fileName: fileName ?? otherwise };
  }

  async #send(path: string, init?: RequestInit): Promise<Response> {
    const { pluginId, discoveryApi, fetchApi } = this.#options;
    const baseUrl = await discoveryApi.getBaseUrl(pluginId);
    const response = await fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

function search(query: object = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) {
      params.set(name, String(value));
    }
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}
