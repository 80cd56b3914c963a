import type { OrgSnapshot } from '@builder-insights/plugin-access-common';
import type { OrgSnapshotDocument } from './OrgSnapshotDocument';

/** A stored reading as pages and services see it. */
export function toOrgSnapshot(document: OrgSnapshotDocument): OrgSnapshot {
  const { _id: id, readAt, decidedAt, hash, proposal, decision } = document;
  return {
    id,
    source: document.source,
    state: document.state,
    readAt: readAt.toISOString(),
    ...(decidedAt && { decidedAt: decidedAt.toISOString() }),
    ...(hash && { hash }),
    people: document.people,
    groups: document.groups,
    changes: document.changes,
    findings: document.findings,
    ...(proposal && { proposal: inWords(proposal) }),
    ...(decision && { decision: inWords(decision) }),
  };
}

function inWords<T extends { at: Date }>(act: T) {
  return { ...act, at: act.at.toISOString() };
}
