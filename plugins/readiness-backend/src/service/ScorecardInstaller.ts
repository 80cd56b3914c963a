import { ConflictError, InputError } from '@backstage/errors';
import type { ScorecardDefinition } from '@builder-insights/plugin-readiness-common';
import { hashOf } from '../domain/hashOf';
import type { RuleSetStore } from '../store/RuleSetStore';
import type { Clock } from './Clock';

interface Parts {
  clock: Clock;
  ruleSets: RuleSetStore;
}

/**
 * Brings scorecards that came with modules and files into the database.
 *
 * @remarks
 * The first version is published as it comes. A later one only waits as a draft: what gates ask is for people to decide.
 * A draft that somebody is writing is left alone.
 */
export class ScorecardInstaller {
  static create(parts: Parts): ScorecardInstaller {
    return new ScorecardInstaller(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** @throws InputError for two scorecards of the same id */
  async install(definitions: readonly ScorecardDefinition[]): Promise<void> {
    const ids = definitions.map(({ id }) => id);
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) {
      throw new InputError(
        `Two scorecards have the id '${twice}'; give one of them another`,
      );
    }
    for (const definition of definitions) {
      await this.#installOne(definition);
    }
  }

  async #installOne(definition: ScorecardDefinition): Promise<void> {
    const { clock, ruleSets } = this.#parts;
    const { id } = definition;
    const hash = hashOf(definition);
    const versions = await ruleSets.versions(id);
    const at = clock().toISOString();
    if (versions.length === 0) {
      await this.#publishFirst({ definition, hash, at });
      return;
    }
    // One that was in force before and was changed by people since is not new.
    if (versions.some(version => version.hash === hash)) {
      return;
    }
    const draft = await ruleSets.draft(id);
    if (!draft || draft.savedBy === 'plugin') {
      await ruleSets.saveDraft({
        scorecardId: id,
        definition,
        basedOn: versions[0].version,
        savedBy: 'plugin',
        savedAt: at,
      });
    }
  }

  async #publishFirst(first: {
    definition: ScorecardDefinition;
    hash: string;
    at: string;
  }): Promise<void> {
    try {
      await this.#parts.ruleSets.publish({
        ...first.definition,
        version: 1,
        hash: first.hash,
        publishedAt: first.at,
        comment: 'As it came with the plugin',
      });
    } catch (error) {
      // Another process of the backend was first.
      if (!(error instanceof ConflictError)) {
        throw error;
      }
    }
  }
}
