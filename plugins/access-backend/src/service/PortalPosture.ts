import type {
  PostureItem,
  PostureReport,
} from '@builder-insights/plugin-access-common';
import type {
  OrgDirectory,
  Posture,
} from '@builder-insights/plugin-access-node';
import type { StartPosture } from './StartPosture';

const STATES = {
  fresh: 'green',
  stale: 'amber',
  expired: 'red',
  none: 'red',
} as const;

/** What was seen at the start, and how old the organisation is at this moment. */
export class PortalPosture implements Posture {
  static create(parts: {
    org: OrgDirectory;
    startPosture: StartPosture;
  }): PortalPosture {
    return new PortalPosture(parts.org, parts.startPosture);
  }

  readonly #org: OrgDirectory;
  readonly #startPosture: StartPosture;

  private constructor(org: OrgDirectory, startPosture: StartPosture) {
    this.#org = org;
    this.#startPosture = startPosture;
  }

  async report(): Promise<PostureReport> {
    const { environment, items } = this.#startPosture;
    return {
      checkedAt: new Date().toISOString(),
      environment,
      items: [...items, await this.#organisation()],
    };
  }

  async #organisation(): Promise<PostureItem> {
    const basis = await this.#org.basis();
    const freshness = basis?.freshness ?? 'none';
    return {
      id: 'org-fresh',
      title: 'The organisation was read within a day',
      state: STATES[freshness],
      observed: basis
        ? `It was last read at ${basis.readAt} from ${basis.source}`
        : 'It was never read',
      remedy:
        freshness === 'fresh'
          ? undefined
          : 'Look at the Organisation page for what was refused or is held',
      configKey: 'catalog.providers.builderOrg',
    };
  }
}
