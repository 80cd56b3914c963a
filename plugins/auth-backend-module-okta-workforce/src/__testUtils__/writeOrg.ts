import { writeFile } from 'node:fs/promises';

/** A person of a test; the e-mail address may well be somebody else's. */
export type TestPerson = { name: string; oktaId: string; email?: string };

/** Writes an org file of these people, all of the team `field`. */
export async function writeOrg(
  path: string,
  people: readonly TestPerson[],
): Promise<void> {
  const group = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'field' },
    spec: { type: 'team', children: [] },
  };
  const users = people.map(({ name, oktaId, email }) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, annotations: { 'okta.com/id': oktaId } },
    spec: {
      profile: { displayName: name, email: email ?? `${name}@corp.example` },
      memberOf: ['field'],
    },
  }));
  // JSON is YAML, too.
  const documents = [group, ...users].map(entity => JSON.stringify(entity));
  await writeFile(path, documents.join('\n---\n'));
}
