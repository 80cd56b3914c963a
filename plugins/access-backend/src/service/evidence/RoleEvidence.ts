import {
  GRANTABLE_ROLES,
  type EvidenceStatement,
  type RoleGrant,
} from '@builder-insights/plugin-access-common';
import type {
  DriftRegister,
  OrgDirectory,
  OrgSnapshots,
  RoleRegister,
} from '@builder-insights/plugin-access-node';
import { countOf } from '../../domain/countOf';
import type { AuditCounts } from './AuditCounts';

const MOST_NAMED = 5;

interface Parts {
  counts: AuditCounts;
  drift: DriftRegister;
  org: OrgDirectory;
  orgSnapshots: OrgSnapshots;
  roles: RoleRegister;
  /** Where Builder Relations begins. */
  rootGroup: string;
}

/** How roles are assigned. */
export class RoleEvidence {
  static create(parts: Parts): RoleEvidence {
    return new RoleEvidence(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  async statements(): Promise<EvidenceStatement[]> {
    const { counts, drift, roles } = this.#parts;
    const [organisation, leaders, grants, disagreements, changes] =
      await Promise.all([
        this.#organisation(),
        this.#leaders(),
        roles.list(),
        drift.list(),
        Promise.all([
          counts.statement(
            { action: 'role-grant', outcome: 'success' },
            ['role', 'roles'],
            'granted',
          ),
          counts.statement(
            { action: 'role-grant', outcome: 'failure' },
            ['grant', 'grants'],
            'refused',
          ),
          counts.statement(
            { action: 'role-revoke', outcome: 'success' },
            ['role', 'roles'],
            'taken back',
          ),
        ]),
      ]);
    return [
      ...organisation,
      leaders,
      ...(await this.#granted(grants)),
      ...changes,
      {
        text: `Claim, catalog and org source disagree in ${countOf(
          disagreements.length,
          'place',
        )}.`,
        path: 'organisation/drift',
      },
    ];
  }

  async #organisation(): Promise<EvidenceStatement[]> {
    const [status, readings] = await Promise.all([
      this.#parts.orgSnapshots.status(),
      this.#parts.orgSnapshots.list(),
    ]);
    const { accepted, freshness } = status;
    const count = (test: (reading: (typeof readings)[number]) => boolean) =>
      readings.filter(test).length;
    return [
      {
        text: accepted
          ? `Membership and leadership follow from ${
              accepted.source
            }, read at ${accepted.readAt} (${freshness}): ${countOf(
              accepted.people,
              'person',
              'people',
            )} in ${countOf(accepted.groups, 'group')}, SHA-256 ${
              accepted.hash
            }.`
          : 'No reading of the organisation is in force.',
        path: 'organisation',
      },
      {
        text: `Of ${countOf(readings.length, 'kept reading')} ${count(
          ({ state }) => state === 'refused',
        )} refused, ${count(
          ({ state }) => state === 'held',
        )} waiting for two persons, ${count(
          ({ decision }) => decision?.outcome === 'approved',
        )} put in force by two.`,
        path: 'organisation/readings',
      },
    ];
  }

  async #leaders(): Promise<EvidenceStatement> {
    const tree = await this.#parts.org.tree();
    const led = tree
      .descendantsOf(this.#parts.rootGroup)
      .flatMap(ref => tree.group(ref)?.managerRef ?? []);
    return {
      text: `By the org source ${countOf(
        new Set(led).size,
        'person leads',
        'people lead',
      )} ${countOf(led.length, 'group')}, and so manage them.`,
      path: 'people',
    };
  }

  async #granted(grants: readonly RoleGrant[]): Promise<EvidenceStatement[]> {
    const people = await this.#parts.org.peopleByRef([
      ...new Set(grants.map(({ grantedBy }) => grantedBy)),
    ]);
    const names = new Map(
      people.map(person => [person.ref, person.displayName]),
    );
    return GRANTABLE_ROLES.map(role =>
      toStatement(
        role,
        grants.filter(grant => grant.role === role),
        ref => names.get(ref) ?? ref,
      ),
    );
  }
}

function toStatement(
  role: string,
  grants: readonly RoleGrant[],
  nameOf: (ref: string) => string,
): EvidenceStatement {
  const words = role.replace('-', ' ');
  const grantors = [
    ...new Set(grants.map(({ grantedBy }) => nameOf(grantedBy))),
  ];
  const named = grantors.slice(0, MOST_NAMED).join(', ');
  const more = grantors.length > MOST_NAMED ? ' and others' : '';
  const ending = grants.filter(({ expiresAt }) => expiresAt).length;
  return {
    text:
      grants.length === 0
        ? `Nobody was granted ${words}.`
        : `${countOf(
            grants.length,
            'grant',
          )} of ${words} in force, by ${named}${more}; ending by themselves: ${ending}.`,
    path: 'people/grants',
  };
}
