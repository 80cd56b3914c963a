import { InputError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';

const strings = z.array(z.string()).nullish();

const entity = z.object({
  kind: z.string(),
  metadata: z.object({
    name: z.string(),
    namespace: z.string().nullish(),
    title: z.string().nullish(),
    description: z.string().nullish(),
    annotations: z.record(z.string(), z.string()).nullish(),
  }),
  spec: z
    .object({
      type: z.string().nullish(),
      profile: z
        .object({
          displayName: z.string().nullish(),
          email: z.string().nullish(),
        })
        .nullish(),
      parent: z.string().nullish(),
      manager: z.string().nullish(),
      children: strings,
      members: strings,
      memberOf: strings,
    })
    .nullish(),
});

/** A User or Group entity in a file. */
export type FileEntity = z.infer<typeof entity>;

/** @throws InputError for a file that is not YAML, or in which a document is no entity */
export function parseOrgEntities(text: string, path: string): FileEntity[] {
  return [...parseAllDocuments(text)].flatMap((document, at) => {
    const where = `Document ${at + 1} of '${path}'`;
    const [error] = document.errors;
    if (error) {
      throw new InputError(`${where} is not YAML: ${error.message}`);
    }
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (value === null || value === undefined) {
      return [];
    }
    const parsed = entity.safeParse(value);
    if (!parsed.success) {
      const [{ path: field, message }] = parsed.error.issues;
      throw new InputError(
        `${where} is not an entity: ${field.join('.')}: ${message}`,
      );
    }
    return [parsed.data];
  });
}
