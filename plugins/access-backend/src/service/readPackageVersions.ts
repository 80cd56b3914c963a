import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { advisoryFloors } from '../domain/posture/advisoryFloors';

/** Versions of the packages that advisories were written about, as the backend would load them. */
export function readPackageVersions(): Array<{
  name: string;
  version: string;
}> {
  // The backend's own folder, not this package's: that is whose packages run.
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  return advisoryFloors.flatMap(({ name }) => {
    let file: string;
    try {
      file = resolve(`${name}/package.json`);
    } catch {
      return [];
    }
    const { version }: { version: string } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return [{ name, version }];
  });
}
