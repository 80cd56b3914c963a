import type {
  StagedGroup,
  StagedPerson,
} from '@builder-insights/plugin-access-node';

type Loser = StagedGroup | StagedPerson;

/** One line that differs when something else is taken away: who it is, and where they belong or who leads, on both sides. */
export function lossOf({
  before,
  after,
}: {
  before?: Loser;
  after?: Loser;
}): string {
  return `${JSON.stringify([before, after].map(placeOf))}\n`;
}

function placeOf(record: Loser | undefined) {
  if (!record) {
    return [];
  }
  const { id, ref } = record;
  return 'groupIds' in record
    ? [id, ref, record.oktaId, record.active, [...record.groupIds].sort()]
    : [id, ref, record.parentRef, record.managerRef];
}
