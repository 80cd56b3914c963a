import { readFile } from 'node:fs/promises';
import { InputError } from '@backstage/errors';
import type { OrgRecord } from '@builder-insights/plugin-access-node';
import { z } from 'zod';
import type { ExportOptions } from './ExportOptions';
import { toGroupRecord } from './toGroupRecord';
import { toPersonRecord } from './toPersonRecord';

const text = z
  .string()
  .nullish()
  .transform(value => value || undefined);
const list = z
  .array(z.string())
  .nullish()
  .transform(value => value ?? undefined);
const shared = { id: z.string(), name: text, title: text };

const exported = z.object({
  complete: z.boolean().optional(),
  people: z.array(
    z.strictObject({
      ...shared,
      displayName: text,
      email: text,
      oktaId: text,
      status: text,
      groups: list,
    }),
  ),
  groups: z.array(
    z.strictObject({
      ...shared,
      description: text,
      type: text,
      parents: list,
      manager: text,
      claim: text,
    }),
  ),
});

/**
 * Groups, people and, where the file says `complete: true`, the end of an export in JSON.
 *
 * @throws InputError for a file that is no JSON (such as one that was cut), or has other fields
 */
export async function* readJsonExport(
  options: Pick<ExportOptions, 'people' | 'statuses'>,
): AsyncGenerator<OrgRecord> {
  const { complete, people, groups } = parse(
    await readFile(options.people, 'utf8'),
    options.people,
  );
  for (const row of groups) {
    yield toGroupRecord(row);
  }
  for (const row of people) {
    yield toPersonRecord(row, options);
  }
  if (complete) {
    yield { kind: 'end' };
  }
}

function parse(content: string, file: string) {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new InputError(
      `'${file}' is not JSON: it was cut, or is still being written`,
    );
  }
  const parsed = exported.safeParse(value);
  if (!parsed.success) {
    const [{ path, message }] = parsed.error.issues;
    throw new InputError(`'${file}': ${path.join('.')}: ${message}`);
  }
  return parsed.data;
}
