import { NotAllowedError } from '@backstage/errors';
import {
  readinessRulesEditPermission,
  type RuleSet,
} from '@builder-insights/plugin-readiness-common';
import type { BoardStore } from '../store/BoardStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import { missingRight } from './missingRight';
import { noScorecard } from './noScorecard';
import type { Person } from './Person';
import type { ReadinessAuthorizer, ScopeAccess } from './ReadinessAuthorizer';

interface Parts {
  authorizer: ReadinessAuthorizer;
  boards: BoardStore;
  ruleSets: RuleSetStore;
}

/** A scorecard of which somebody may know. */
export interface KnownScorecard {
  ruleSet: RuleSet;
  access: ScopeAccess;
}

/** Lets people come to scorecards through the scopes that these are applied to. */
export class ScorecardAccess {
  static create(parts: Parts): ScorecardAccess {
    return new ScorecardAccess(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** One readable scope is enough; who may edit the rules everywhere needs none. @throws NotFoundError */
  async read(id: string, caller: Person): Promise<KnownScorecard> {
    const access = await this.#parts.authorizer.scopes(caller, [
      readinessRulesEditPermission,
    ]);
    return { ruleSet: await this.#known(id, access), access };
  }

  /** All that the caller may know of, as they are in force. */
  async all(caller: Person): Promise<RuleSet[]> {
    const { authorizer, ruleSets } = this.#parts;
    const access = await authorizer.scopes(caller, [
      readinessRulesEditPermission,
    ]);
    const there = await ruleSets.list();
    const known = await Promise.all(
      there.map(({ id }) => this.#knows(id, access)),
    );
    return there.filter((_, index) => known[index]);
  }

  /**
   * Rules change what is said of every scope of a scorecard, so that the right is needed for each of them.
   *
   * @throws NotFoundError, NotAllowedError
   */
  async edit(id: string, caller: Person): Promise<KnownScorecard> {
    const known = await this.read(id, caller);
    if (!(await this.#mayEdit(id, known.access))) {
      throw new NotAllowedError(
        `${missingRight(
          readinessRulesEditPermission,
        )}. Rules are for every scope of the scorecard '${id}', so that the right is needed for each of them`,
      );
    }
    return known;
  }

  async #known(id: string, access: ScopeAccess): Promise<RuleSet> {
    const ruleSet = await this.#parts.ruleSets.current(id);
    if (!ruleSet || !(await this.#knows(id, access))) {
      throw noScorecard(id);
    }
    return ruleSet;
  }

  async #knows(id: string, access: ScopeAccess): Promise<boolean> {
    if (access.filterOf(readinessRulesEditPermission)?.everything) {
      return true;
    }
    return (await this.#parts.boards.scopedTo(access.filter).count(id)) > 0;
  }

  async #mayEdit(id: string, access: ScopeAccess): Promise<boolean> {
    const { boards } = this.#parts;
    const editable = access.filterOf(readinessRulesEditPermission);
    if (!editable || editable.everything) {
      return editable !== undefined;
    }
    const [all, some] = await Promise.all([
      boards.forTasks().count(id),
      boards.scopedTo(editable).count(id),
    ]);
    return all > 0 && some === all;
  }
}
