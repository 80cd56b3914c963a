import { randomUUID } from 'node:crypto';
import type { StagedPerson } from '../org/OrgIntake';
import type { OrgPersonDocument } from './OrgPersonDocument';

/** A person of a snapshot as they are stored. */
export function toPersonDocument(
  snapshotId: string,
  person: StagedPerson,
): OrgPersonDocument {
  const { displayName, title, ref } = person;
  return {
    // Not made of the person's id or ref: those may come twice, and then both are told apart by it.
    _id: randomUUID(),
    snapshotId,
    ...person,
    search: [displayName, title, ref].filter(Boolean).join(' ').toLowerCase(),
  };
}
