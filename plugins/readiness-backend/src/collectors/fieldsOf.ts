import type { JsonObject } from '@backstage/types';
import { z } from 'zod';

const scalars = z.record(z.string(), z.unknown());
const scalar = z.union([z.string().max(500), z.number(), z.boolean()]);

/** Texts, numbers and truths of a JSON object by their names; nothing of what is no object. */
export function fieldsOf(text: string, names: readonly string[]): JsonObject {
  if (names.length === 0) {
    return {};
  }
  const object = scalars.safeParse(parsed(text)).data ?? {};
  return Object.fromEntries(
    names.flatMap(name => {
      const field = scalar.safeParse(object[name]);
      return field.success ? [[name, field.data]] : [];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
