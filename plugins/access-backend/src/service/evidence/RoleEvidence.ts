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
            'roles were granted',
          ),
          counts.statement(
            { action: 'role-grant', outcome: 'failure' },
            'grants were refused',
          ),
          counts.statement(
            { action: 'role-revoke', outcome: 'success' },
            'roles were revoked',
          ),
        ]),
      ]);
    return [
      ...organisation,
      leaders,
      ...GRANTABLE_ROLES.map(role =>
        toStatement(
          role,
          grants.filter(grant => grant.role === role),
        ),
      ),
      ...changes,
      {
        text: `${disagreements.length} places where claim, catalog and org source disagree are open.`,
        path: 'organisation',
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
          ? `Membership and leadership follow from ${accepted.source}, read at ${accepted.readAt} (${freshness}): ${accepted.people} people in ${accepted.groups} groups, SHA-256 ${accepted.hash}.`
          : 'No reading of the organisation is in force.',
        path: 'organisation',
      },
      {
        text: `Of the last ${readings.length} readings ${count(
          ({ state }) => state === 'refused',
        )} were refused, ${count(
          ({ state }) => state === 'held',
        )} wait for two persons, and ${count(
          ({ decision }) => decision?.outcome === 'approved',
        )} were put in force by two.`,
        path: 'organisation',
      },
    ];
  }

  async #leaders(): Promise<EvidenceStatement> {
    const tree = await this.#parts.org.tree();
    const led = tree
      .descendantsOf(this.#parts.rootGroup)
      .flatMap(ref => tree.group(ref)?.managerRef ?? []);
    return {
      text: `${
        new Set(led).size
      } people are manager because the org source says that they lead ${
        led.length
      } groups.`,
      path: 'people',
    };
  }
}

function toStatement(
  role: string,
  grants: readonly RoleGrant[],
): EvidenceStatement {
  const grantors = [...new Set(grants.map(({ grantedBy }) => grantedBy))];
  const named = grantors.slice(0, MOST_NAMED).join(', ');
  const more = grantors.length > MOST_NAMED ? ' and others' : '';
  const ending = grants.filter(({ expiresAt }) => expiresAt).length;
  return {
    text:
      grants.length === 0
        ? `Nobody was granted ${role}.`
        : `${role} was granted ${grants.length} times, by ${named}${more}; ${ending} of these end by themselves.`,
    path: 'people',
  };
}
