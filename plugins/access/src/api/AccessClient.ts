import type { DiscoveryApi, FetchApi } from '@backstage/core-plugin-api';
import { PluginHttp, at } from '@builder-insights/ui';
import type { AccessApi } from './AccessApi';

type Answer<Method extends keyof AccessApi> = ReturnType<AccessApi[Method]>;
type Given<Method extends keyof AccessApi> = Parameters<AccessApi[Method]>;

/** Talks to the Access backend over HTTP. @public */
export class AccessClient implements AccessApi {
  static create(options: {
    discoveryApi: DiscoveryApi;
    fetchApi: FetchApi;
  }): AccessClient {
    return new AccessClient(
      PluginHttp.create({ ...options, pluginId: 'access' }),
    );
  }

  readonly #http: PluginHttp;

  private constructor(http: PluginHttp) {
    this.#http = http;
  }

  async me(): Answer<'me'> {
    return await this.#http.get('/me');
  }
  async person(userRef: string): Answer<'person'> {
    return await this.#http.get('/person', { ref: userRef });
  }
  async people(...[query]: Given<'people'>): Answer<'people'> {
    return await this.#http.get('/people', query);
  }

  async grants(...[query]: Given<'grants'>): Answer<'grants'> {
    return await this.#items('/grants', {
      subject: query?.subjectRef,
      all: query?.all,
    });
  }
  async previewGrant(
    ...[request]: Given<'previewGrant'>
  ): Answer<'previewGrant'> {
    return await this.#http.post('/grants/preview', request);
  }
  async grant(...[request]: Given<'grant'>): Answer<'grant'> {
    return await this.#http.post('/grants', request);
  }
  async previewRevoke(grantId: string): Answer<'previewRevoke'> {
    return await this.#http.post(at`/grants/${grantId}/revoke/preview`);
  }
  async revoke(grantId: string, reason: string): Answer<'revoke'> {
    return await this.#http.post(at`/grants/${grantId}/revoke`, { reason });
  }

  async orgStatus(): Answer<'orgStatus'> {
    return await this.#http.get('/org');
  }
  async orgSnapshots(): Answer<'orgSnapshots'> {
    return await this.#items('/org/snapshots');
  }
  async orgSnapshot(id: string): Answer<'orgSnapshot'> {
    return await this.#http.get(at`/org/snapshots/${id}`);
  }
  async proposeSnapshot(id: string, reason: string): Answer<'proposeSnapshot'> {
    return await this.#http.post(at`/org/snapshots/${id}/propose`, { reason });
  }
  async approveSnapshot(id: string, reason: string): Answer<'approveSnapshot'> {
    return await this.#http.post(at`/org/snapshots/${id}/approve`, { reason });
  }
  async rejectSnapshot(id: string, reason: string): Answer<'rejectSnapshot'> {
    return await this.#http.post(at`/org/snapshots/${id}/reject`, { reason });
  }
  async readOrg(): Answer<'readOrg'> {
    await this.#http.post('/org/read');
  }
  async drift(): Answer<'drift'> {
    return await this.#items('/drift');
  }

  async reviews(): Answer<'reviews'> {
    return await this.#items('/reviews');
  }
  async review(id: string): Answer<'review'> {
    return await this.#http.get(at`/reviews/${id}`);
  }
  async openReview(...[request]: Given<'openReview'>): Answer<'openReview'> {
    return await this.#http.post('/reviews', request);
  }
  async decide(...[id, itemId, decision]: Given<'decide'>): Answer<'decide'> {
    const path = at`/reviews/${id}/items/${itemId}/decision`;
    return await this.#http.post(path, decision);
  }
  async closeReview(id: string): Answer<'closeReview'> {
    return await this.#http.post(at`/reviews/${id}/close`);
  }
  async reviewEvidence(
    ...[id, format]: Given<'reviewEvidence'>
  ): Answer<'reviewEvidence'> {
    return await this.#http.file(
      at`/reviews/${id}/evidence`,
      { format },
      `review-${id}-${
        format === 'manifest' ? 'manifest.json' : `evidence.${format}`
      }`,
    );
  }

  async breakGlass(): Answer<'breakGlass'> {
    return await this.#items('/break-glass');
  }
  async startBreakGlass(
    ...[request]: Given<'startBreakGlass'>
  ): Answer<'startBreakGlass'> {
    return await this.#http.post('/break-glass', request);
  }
  async endBreakGlass(id: string): Answer<'endBreakGlass'> {
    return await this.#http.post(at`/break-glass/${id}/end`);
  }
  async reviewBreakGlass(
    ...[id, review]: Given<'reviewBreakGlass'>
  ): Answer<'reviewBreakGlass'> {
    return await this.#http.post(at`/break-glass/${id}/review`, review);
  }

  async auditEvents(...[query]: Given<'auditEvents'>): Answer<'auditEvents'> {
    return await this.#http.get('/audit/events', query);
  }
  async auditStatus(): Answer<'auditStatus'> {
    return await this.#http.get('/audit/status');
  }
  async auditExport(
    ...[query, format]: Given<'auditExport'>
  ): Answer<'auditExport'> {
    return await this.#http.file(
      '/audit/export',
      { ...query, format },
      `audit.${format}`,
    );
  }
  async auditHolds(): Answer<'auditHolds'> {
    return await this.#items('/audit/holds');
  }
  async placeHold(...[hold]: Given<'placeHold'>): Answer<'placeHold'> {
    return await this.#http.post('/audit/holds', hold);
  }
  async releaseHold(id: string): Answer<'releaseHold'> {
    return await this.#http.post(at`/audit/holds/${id}/release`);
  }

  async posture(): Answer<'posture'> {
    return await this.#http.get('/posture');
  }
  async evidence(): Answer<'evidence'> {
    return await this.#http.get('/evidence');
  }

  async #items<T>(path: string, query?: object): Promise<T[]> {
    return (await this.#http.get<{ items: T[] }>(path, query)).items;
  }
}
