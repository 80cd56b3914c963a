import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { StaticOrgDirectory } from './StaticOrgDirectory';

const file = join(__dirname, '../../../../examples/org.yaml');

/** The people and groups of the examples. Each call gives an organisation of its own. */
export function exampleOrg(): StaticOrgDirectory {
  return StaticOrgDirectory.fromEntities(
    parseAllDocuments(readFileSync(file, 'utf8')).map(document =>
      document.toJS(),
    ),
  );
}
