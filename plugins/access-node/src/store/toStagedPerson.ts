import type { StagedPerson } from '../org/OrgIntake';
import type { OrgPersonDocument } from './OrgPersonDocument';

/** A stored person without what only the database needs. */
export function toStagedPerson(document: OrgPersonDocument): StagedPerson {
  const { _id, snapshotId, search, ...person } = document;
  return person;
}
