import { createHash } from 'node:crypto';
import type { OrgChangeCounts } from '@builder-insights/plugin-access-common';
import type {
  OrgIntake,
  OrgLosses,
  StagedChange,
  StagedGroup,
} from '@builder-insights/plugin-access-node';
import { countChange } from '../domain/countChange';
import { leadsMuch } from '../domain/findLeadersChanged';
import { groupChange } from '../domain/groupChange';
import { mergeByRef } from '../domain/mergeByRef';
import { lossOf } from '../domain/lossOf';
import { personChange } from '../domain/personChange';

const BATCH = 500;
const MOST_IDS = 20;

/** What would change, and who would lose by it. */
export interface OrgComparison {
  counts: OrgChangeCounts;
  lost: OrgLosses;
  /** Refs of some who lose. */
  lostIds: string[];
  /** Refs of people with a privileged role whose sessions would end. */
  privilegedLost: string[];
  /** Refs of groups at the top that somebody else would lead. */
  leadersChanged: string[];
  /** SHA-256 over what is taken from whom. */
  takes: string;
}

/** Compares a staged reading with the snapshot in force, person by person, and stores the differences. */
export async function compareWithAccepted(options: {
  id: string;
  groups: readonly StagedGroup[];
  /** Absent before the first snapshot. */
  acceptedId?: string;
  intake: OrgIntake;
  /** Refs of people with a privileged role, in lower case. */
  privileged: ReadonlySet<string>;
  rootGroup?: string;
}): Promise<OrgComparison> {
  const { id, groups, acceptedId, intake, privileged } = options;
  const before = acceptedId ? await intake.groups(acceptedId) : [];
  const titles = new Map(
    [...before, ...groups].map(group => [group.id, group.title]),
  );
  const comparison = emptyComparison();
  const { counts, lost, lostIds, privilegedLost, leadersChanged } = comparison;
  const taken = createHash('sha256');
  let batch: StagedChange[] = [];
  const note = async (change: StagedChange) => {
    countChange(counts, change);
    if (batch.push(change) === BATCH) {
      await intake.stageChanges(id, batch);
      batch = [];
    }
  };
  for await (const pair of mergeByRef(before, groups)) {
    const { change, loses } = groupChange(pair.before, pair.after);
    lost.groups += loses ? 1 : 0;
    if (loses && pair.before && lostIds.length < MOST_IDS) {
      lostIds.push(pair.before.ref);
    }
    const { before: was, after: is } = pair;
    const isLedAnew =
      was &&
      is &&
      was.managerRef !== is.managerRef &&
      [was, is].some(group => leadsMuch(group, options.rootGroup));
    if (isLedAnew) {
      leadersChanged.push(is.ref);
    }
    if (loses || isLedAnew) {
      taken.update(lossOf(pair));
    }
    if (change) {
      await note(change);
    }
  }
  const people = acceptedId ? intake.people(acceptedId) : [];
  for await (const pair of mergeByRef(people, intake.people(id))) {
    const { change, loses } = personChange(
      pair.before,
      pair.after,
      groupId => titles.get(groupId) ?? groupId,
    );
    lost.people += loses ? 1 : 0;
    if (loses) {
      taken.update(lossOf(pair));
    }
    if (loses && pair.before && lostIds.length < MOST_IDS) {
      lostIds.push(pair.before.ref);
    }
    if (change?.endsSessions && privileged.has(change.ref)) {
      privilegedLost.push(change.ref);
    }
    if (change) {
      await note(change);
    }
  }
  if (batch.length > 0) {
    await intake.stageChanges(id, batch);
  }
  return { ...comparison, takes: taken.digest('hex') };
}

function emptyComparison(): Omit<OrgComparison, 'takes'> {
  return {
    counts: {
      peopleAdded: 0,
      peopleRemoved: 0,
      peopleChanged: 0,
      groupsAdded: 0,
      groupsRemoved: 0,
      groupsChanged: 0,
    },
    lost: { people: 0, groups: 0 },
    lostIds: [],
    privilegedLost: [],
    leadersChanged: [],
  };
}
