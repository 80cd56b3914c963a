import { InputError } from '@backstage/errors';
import type { MongoIndex, MongoMigration } from '../MongoMigration';
import { assertSchema } from './assertSchema';

/** @throws `InputError` that names what in the declaration the two databases would not treat alike. */
export function assertMigration(migration: MongoMigration): void {
  for (const { name, indexes = [], validator } of migration.collections) {
    const where = `Migration '${migration.id}', collection '${name}'`;
    if (validator) {
      assertSchema(validator, `${where}, validator`);
    }
    for (const index of indexes) {
      assertIndex(index, where);
    }
    const names = indexes.map(index => index.name);
    const twice = names.find((one, i) => names.indexOf(one) !== i);
    if (twice) {
      throw new InputError(`${where}: index '${twice}' is declared twice`);
    }
  }
}

function assertIndex(index: MongoIndex, where: string): void {
  const fields = Object.keys(index.key);
  if (fields.length === 0) {
    throw new InputError(`${where}: index '${index.name}' has no fields`);
  }
  if (index.expireAfterSeconds !== undefined && fields.length > 1) {
    throw new InputError(
      `${where}: index '${index.name}' expires documents and so can have one field only, not ${fields.length}`,
    );
  }
}
