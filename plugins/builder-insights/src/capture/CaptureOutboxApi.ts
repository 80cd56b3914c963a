import { createApiRef, type IdentityApi } from '@backstage/core-plugin-api';
import type { BuilderInsightsApi } from '../api/BuilderInsightsApi';
import { Outbox } from './Outbox';

/** Hands out the outbox of a person; one for the whole portal page. @public */
export interface CaptureOutboxApi {
  outboxOf(userRef: string): Outbox;
}

/** @public */
export const captureOutboxApiRef = createApiRef<CaptureOutboxApi>({
  id: 'plugin.builder-insights.outbox',
});

/** Keeps each person's outbox running for as long as the page lives. */
export class BrowserCaptureOutboxes implements CaptureOutboxApi {
  static create(options: {
    api: BuilderInsightsApi;
    identityApi: IdentityApi;
  }): BrowserCaptureOutboxes {
    return new BrowserCaptureOutboxes(options.api, options.identityApi);
  }

  readonly #api: BuilderInsightsApi;
  readonly #identityApi: IdentityApi;
  readonly #outboxes = new Map<string, Outbox>();

  private constructor(api: BuilderInsightsApi, identityApi: IdentityApi) {
    this.#api = api;
    this.#identityApi = identityApi;
  }

  outboxOf(userRef: string): Outbox {
    const known = this.#outboxes.get(userRef);
    if (known) {
      return known;
    }
    const outbox = Outbox.create({
      api: this.#api,
      userRef,
      signedInAs: async () =>
        (await this.#identityApi.getBackstageIdentity()).userEntityRef,
    });
    this.#outboxes.set(userRef, outbox);
    window.addEventListener('online', () => void outbox.resume());
    // Whoever opens the page has just signed in.
    void outbox.resume();
    return outbox;
  }
}
