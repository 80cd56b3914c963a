import type { Document } from 'mongodb';
import type { MongoSchema } from '../../MongoMigration';
import { isPlainObject } from './compareValues';
import { matchesType } from './matchesType';
import { valueKey } from './valueKey';

type Check = (value: unknown) => boolean;

/**
 * The test that a `$jsonSchema` of the supported subset describes. A keyword is about values of its own type: a
 * `maxLength` says nothing about a number.
 */
export function compileValidator(
  schema: MongoSchema,
): (document: Document) => boolean {
  return compile(schema);
}

function compile(schema: MongoSchema): Check {
  const checks = [...valueChecks(schema), ...objectChecks(schema)];
  return value => checks.every(check => check(value));
}

function valueChecks(schema: MongoSchema): Check[] {
  const checks: Check[] = [];
  const { bsonType, minLength, maxLength, minimum, maximum } = schema;
  if (bsonType !== undefined) {
    checks.push(value => matchesType(value, bsonType));
  }
  if (schema.enum) {
    const allowed = new Set(schema.enum.map(valueKey));
    checks.push(value => allowed.has(valueKey(value)));
  }
  if (minLength !== undefined) {
    checks.push(ifString(text => [...text].length >= minLength));
  }
  if (maxLength !== undefined) {
    checks.push(ifString(text => [...text].length <= maxLength));
  }
  if (schema.pattern !== undefined) {
    const pattern = new RegExp(schema.pattern);
    checks.push(ifString(text => pattern.test(text)));
  }
  if (minimum !== undefined) {
    checks.push(value => typeof value !== 'number' || value >= minimum);
  }
  if (maximum !== undefined) {
    checks.push(value => typeof value !== 'number' || value <= maximum);
  }
  return checks;
}

function objectChecks(schema: MongoSchema): Check[] {
  const checks: Check[] = [];
  const { required, properties, items } = schema;
  if (required) {
    checks.push(
      ifObject(object => required.every(name => Object.hasOwn(object, name))),
    );
  }
  const fields = Object.entries(properties ?? {}).map(
    ([name, child]) => [name, compile(child)] as const,
  );
  for (const [name, check] of fields) {
    checks.push(
      ifObject(object => !Object.hasOwn(object, name) || check(object[name])),
    );
  }
  if (items) {
    const check = compile(items);
    checks.push(value => !Array.isArray(value) || value.every(check));
  }
  return checks;
}

function ifString(check: (text: string) => boolean): Check {
  return value => typeof value !== 'string' || check(value);
}

function ifObject(check: (object: Document) => boolean): Check {
  return value => !isPlainObject(value) || check(value);
}
