import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes entities as an org file in a folder of its own, and gives its path. */
export async function writeOrg(entities: readonly object[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'okta-emulator-'));
  const path = join(folder, 'org.yaml');
  // JSON is YAML, too.
  const documents = entities.map(entity => JSON.stringify(entity));
  await writeFile(path, documents.join('\n---\n'));
  return path;
}

/** A User entity. */
export function user(
  name: string,
  options: { oktaId?: string; displayName?: string; title?: string } = {},
) {
  return {
    kind: 'User',
    metadata: {
      name,
      annotations: {
        'okta.com/id': options.oktaId ?? `00u${name}`,
        'builder-insights.io/title': options.title,
      },
    },
    spec: {
      profile: {
        displayName: options.displayName ?? name,
        email: `${name}@corp.example`,
      },
      memberOf: ['field'],
    },
  };
}

/** A Group entity. */
export function group(name: string, title: string, manager?: string) {
  return { kind: 'Group', metadata: { name, title }, spec: { manager } };
}
