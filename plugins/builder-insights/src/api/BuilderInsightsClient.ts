import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  CaptureReceipt,
  CaptureRequest,
  Insight,
  InsightPage,
  InsightPatch,
  InsightQuery,
  InsightWhy,
  InsightWithHistory,
  TeamReport,
  Viewer,
  ViewerScope,
} from '@builder-insights/plugin-builder-insights-common';
import type { BuilderInsightsApi, TeamReportQuery } from './BuilderInsightsApi';

/** Talks to the Builder Insights backend over HTTP. @public */
export class BuilderInsightsClient implements BuilderInsightsApi {
  static create(options: {
    discoveryApi: DiscoveryApi;
    fetchApi: FetchApi;
  }): BuilderInsightsClient {
    return new BuilderInsightsClient(options.discoveryApi, options.fetchApi);
  }

  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;
  #viewer: Promise<Viewer> | undefined;

  private constructor(discoveryApi: DiscoveryApi, fetchApi: FetchApi) {
    this.#discoveryApi = discoveryApi;
    this.#fetchApi = fetchApi;
  }

  // Kept until the page is loaded anew: tabs must not come and go while one
  // walks through them. A failure is not kept.
  async viewer(): Promise<Viewer> {
    this.#viewer ??= this.#request<Viewer>('/me').catch(error => {
      this.#viewer = undefined;
      throw error;
    });
    return await this.#viewer;
  }

  async capture(request: CaptureRequest): Promise<CaptureReceipt> {
    return await this.#request('/insights', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
  }

  async list(
    query: InsightQuery,
    options?: { signal?: AbortSignal },
  ): Promise<InsightPage> {
    return await this.#request(`/insights${search(query)}`, options);
  }

  async insight(
    id: string,
    options?: { signal?: AbortSignal },
  ): Promise<InsightWithHistory> {
    return await this.#request(`/insights/${encodeURIComponent(id)}`, options);
  }

  async revise(id: string, patch: InsightPatch): Promise<Insight> {
    return await this.#request(`/insights/${encodeURIComponent(id)}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(patch),
    });
  }

  async why(
    id: string,
    options?: { signal?: AbortSignal },
  ): Promise<InsightWhy> {
    return await this.#request(
      `/insights/${encodeURIComponent(id)}/why`,
      options,
    );
  }

  async scope(options?: { signal?: AbortSignal }): Promise<ViewerScope> {
    return await this.#request('/me/scope', options);
  }

  async teamReport(
    query: TeamReportQuery,
    options?: { signal?: AbortSignal },
  ): Promise<TeamReport> {
    return await this.#request(`/reports/team${search(query)}`, options);
  }

  async #request<T>(path: string, init?: RequestInit): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('builder-insights');
    const response = await this.#fetchApi.fetch(`${baseUrl}${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return await response.json();
  }
}

function search(query: object): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) {
      params.set(name, String(value));
    }
  }
  const text = params.toString();
  return text ? `?${text}` : '';
}
