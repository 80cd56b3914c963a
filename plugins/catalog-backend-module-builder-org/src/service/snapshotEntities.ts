import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type { OrgIntake } from '@builder-insights/plugin-access-node';
import { nameOfRef } from './nameOfRef';
import { toGroupEntity } from './toGroupEntity';
import { toUserEntity } from './toUserEntity';

/** An entity beside its ref. */
export interface SnapshotEntity {
  ref: string;
  entity: Entity;
}

/** All entities of a snapshot in order of their refs: groups, then people. Suspended people are not among them. */
export async function* snapshotEntities(
  intake: Pick<OrgIntake, 'groups' | 'people'>,
  snapshotId: string | undefined,
  connector: string,
): AsyncGenerator<SnapshotEntity> {
  if (!snapshotId) {
    return;
  }
  const groups = await intake.groups(snapshotId);
  const names = new Map(groups.map(({ id, ref }) => [id, nameOfRef(ref)]));
  for (const group of groups) {
    yield withRef(toGroupEntity(group, connector));
  }
  for await (const person of intake.people(snapshotId)) {
    if (person.active) {
      yield withRef(toUserEntity(person, connector, names));
    }
  }
}

function withRef(entity: Entity): SnapshotEntity {
  return { ref: stringifyEntityRef(entity), entity };
}
