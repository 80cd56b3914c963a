import { spawnSync } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inRoot } from '../../../scripts/lib/root.mjs';
import { published } from './published.mjs';

const SCRIPT = 'measureTechInsights.cjs';
const INSTALL_MS = 10 * 60_000;
const DEPENDENCIES = {
  '@backstage-community/plugin-tech-insights-backend': '3.1.0',
  '@backstage-community/plugin-tech-insights-backend-module-jsonfc': '0.10.0',
  'better-sqlite3': '13.2.0',
};

/** The peer, installed into a folder of its own for as long as it is measured. */
export class TechInsights {
  static async install() {
    const folder = await mkdtemp(path.join(tmpdir(), 'bench-readiness-'));
    await writeFile(
      path.join(folder, 'package.json'),
      JSON.stringify({
        private: true,
        dependencies: DEPENDENCIES,
        overrides: { 'better-sqlite3': DEPENDENCIES['better-sqlite3'] },
      }),
    );
    const { status } = spawnSync(
      'npm',
      ['install', '--no-audit', '--no-fund'],
      {
        cwd: folder,
        stdio: 'ignore',
        timeout: INSTALL_MS,
      },
    );
    await copyFile(
      inRoot('benchmarks/readiness/peer', SCRIPT),
      path.join(folder, SCRIPT),
    );
    return new TechInsights(folder, status === 0);
  }

  #folder;
  #isInstalled;

  constructor(folder, isInstalled) {
    this.#folder = folder;
    this.#isInstalled = isInstalled;
  }

  /** @returns figures, and whether they were measured in this run */
  measure(size) {
    const { status, stdout } = this.#isInstalled
      ? spawnSync(process.execPath, [SCRIPT, ...size.split(' ')], {
          cwd: this.#folder,
          stdio: ['ignore', 'pipe', 'inherit'],
        })
      : { status: 1 };
    return status === 0
      ? { figures: JSON.parse(stdout), isMeasured: true }
      : { figures: published[size], isMeasured: false };
  }

  async remove() {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
