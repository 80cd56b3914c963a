import { createHash } from 'node:crypto';
import type { OrgFinding } from '@builder-insights/plugin-access-common';
import type {
  AcceptedOrg,
  OrgIntake,
  OrgVerdict,
} from '@builder-insights/plugin-access-node';
import { findLeadersChanged } from '../domain/findLeadersChanged';
import { findPrivilegedRemoved } from '../domain/findPrivilegedRemoved';
import { findTooManyRemoved } from '../domain/findTooManyRemoved';
import type { OrgFindings } from '../domain/OrgFindings';
import type { OrgGuard } from '../domain/OrgGuard';
import { resolveGroups } from '../domain/resolveGroups';
import { compareWithAccepted } from './compareWithAccepted';
import { examinePeople } from './examinePeople';
import type { StagedRecords } from './stageRecords';

const NO_CHANGES = {
  peopleAdded: 0,
  peopleRemoved: 0,
  peopleChanged: 0,
  groupsAdded: 0,
  groupsRemoved: 0,
  groupsChanged: 0,
};

/** What a reading is found to be. */
export interface Examined {
  /** `same`: as the snapshot in force says already. `broken`: never in force. */
  is: 'same' | 'broken' | 'removing' | 'fine';
  verdict: OrgVerdict;
}

/** Checks a staged reading as a whole, and compares it with the snapshot in force. */
export async function examineReading(options: {
  id: string;
  staged: StagedRecords;
  findings: OrgFindings;
  accepted?: AcceptedOrg;
  intake: OrgIntake;
  guard: OrgGuard;
  privilegedUserRefs: () => Promise<string[]>;
  at: Date;
}): Promise<Examined> {
  const { id, staged, findings, accepted, intake, guard, at } = options;
  const { active, leaders, hash } = await examinePeople({
    people: intake.people(id),
    groups: staged.groups,
    findings,
  });
  const groups = resolveGroups(staged.groups, leaders, findings);
  if (staged.end && (active === 0 || groups.length === 0)) {
    findings.add(
      'empty',
      'end',
      `The source has ${active} active people and ${groups.length} groups; check its filter and its credentials`,
    );
  }
  groups.forEach(group => hash.update(`${JSON.stringify(group)}\n`));
  const verdict: OrgVerdict = {
    at,
    people: active,
    groups: groups.length,
    findings: findings.list(),
    changes: NO_CHANGES,
    ...(staged.end && { hash: hash.digest('hex') }),
    ...(staged.end?.checkpoint && { checkpoint: staged.end.checkpoint }),
    ...(accepted && { basedOn: accepted.id }),
  };
  if (!findings.isEmpty) {
    return { is: 'broken', verdict };
  }
  if (accepted?.hash === verdict.hash) {
    return { is: 'same', verdict };
  }
  await intake.stageGroups(id, groups);
  const compared = await compareWithAccepted({
    ...{ id, groups, intake },
    acceptedId: accepted?.id,
    rootGroup: guard.rootGroup,
    privileged: new Set(
      (await options.privilegedUserRefs()).map(ref => ref.toLowerCase()),
    ),
  });
  const windowStart = new Date(at.getTime() - guard.windowMs);
  const removals = [
    ...findTooManyRemoved({
      ...{ windowStart, guard, lost: compared.lost },
      lostIds: compared.lostIds,
      recent: await intake.acceptedSince(windowStart),
    }),
    ...findPrivilegedRemoved(compared.privilegedLost),
    ...findLeadersChanged(compared.leadersChanged),
  ];
  return {
    is: removals.length > 0 ? 'removing' : 'fine',
    verdict: {
      ...verdict,
      findings: removals,
      changes: compared.counts,
      lost: compared.lost,
      takes: takesHash(compared.takes, removals),
    },
  };
}

// Whom it names besides: somebody may have been given a privileged role since.
function takesHash(taken: string, findings: readonly OrgFinding[]): string {
  const named = findings.map(({ code, ids }) => [code, ids]);
  return createHash('sha256')
    .update(JSON.stringify([taken, named]))
    .digest('hex');
}
