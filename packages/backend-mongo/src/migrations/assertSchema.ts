import { InputError } from '@backstage/errors';
import type { MongoSchema } from '../MongoMigration';

const keywords: Record<keyof MongoSchema, true> = {
  bsonType: true,
  enum: true,
  required: true,
  properties: true,
  items: true,
  minLength: true,
  maxLength: true,
  pattern: true,
  minimum: true,
  maximum: true,
};

/** @throws `InputError` for a keyword that only one of the databases would enforce. */
export function assertSchema(schema: MongoSchema, where: string): void {
  const unknown = Object.keys(schema).find(
    keyword => !Object.hasOwn(keywords, keyword),
  );
  if (unknown) {
    throw new InputError(
      `${where}: '${unknown}' is not a supported keyword; use ${Object.keys(
        keywords,
      ).join(', ')}`,
    );
  }
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    assertSchema(child, `${where}.${name}`);
  }
  if (schema.items) {
    assertSchema(schema.items, `${where}[]`);
  }
}
