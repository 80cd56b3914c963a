import type { OrgDirectory } from '@builder-insights/plugin-builder-insights-node';
import type { Grant } from './Grant';
import type { PolicyConfig } from './config';

/** What a person is to Builder Insights at this moment. */
export interface Roles {
  userRef: string;
  /** Own teams inside Builder Relations: advocate. */
  teams: string[];
  /** Groups they lead: manager of each and of all below it. */
  leads: string[];
  /** Product areas they are a partner for. */
  productAreas: string[];
  isAdmin: boolean;
  isAuditor: boolean;
}

/** Derives roles from the organisation, and adds those that were granted. */
export class RoleResolver {
  static create(options: {
    org: OrgDirectory;
    config: PolicyConfig;
  }): RoleResolver {
    return new RoleResolver(options.org, options.config);
  }

  readonly #org: OrgDirectory;
  readonly #config: PolicyConfig;

  private constructor(org: OrgDirectory, config: PolicyConfig) {
    this.#org = org;
    this.#config = config;
  }

  /** Undefined for somebody the organisation does not know: they have no role. */
  async resolve(userRef: string, now: Date): Promise<Roles | undefined> {
    const [tree, person] = await Promise.all([
      this.#org.tree(),
      this.#org.person(userRef),
    ]);
    if (!person) {
      return undefined;
    }
    const within = (ref: string) => tree.isWithin(ref, this.#config.rootGroup);
    const grants = this.#config.grants.filter(
      grant =>
        isHeldBy(grant, [userRef, ...person.groups]) && holds(grant, now),
    );
    return {
      userRef,
      teams: person.groups.filter(within),
      leads: tree.ledBy(userRef).filter(within),
      productAreas: await this.#org.productAreasOwnedBy(
        grants.flatMap(({ role, scope }) =>
          role === 'product-partner' && scope ? [scope] : [],
        ),
      ),
      isAdmin: grants.some(({ role }) => role === 'admin'),
      isAuditor: grants.some(({ role }) => role === 'auditor'),
    };
  }
}

function isHeldBy(grant: Grant, subjects: string[]): boolean {
  return subjects.includes(grant.subject);
}

function holds(grant: Grant, now: Date): boolean {
  return !grant.until || now < grant.until;
}
