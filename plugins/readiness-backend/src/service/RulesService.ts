import type { AuditorService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import { withAudit } from '@builder-insights/backend-operations';
import type {
  EvaluateRule,
  PublishPreview,
  RuleScope,
  RuleSet,
  RuleSetDraft,
  ScorecardDefinition,
} from '@builder-insights/plugin-readiness-common';
import { nextRuleSet } from '../domain/preview/nextRuleSet';
import { brokenRules } from '../domain/rules/brokenRules';
import type { RuleEngine } from '../domain/rules/RuleEngine';
import type { RuleSetStore } from '../store/RuleSetStore';
import { auditedRead } from './auditedRead';
import type { BoardKeeper } from './BoardKeeper';
import type { Clock } from './Clock';
import type { Person } from './Person';
import type { ReadinessAuthorizer } from './ReadinessAuthorizer';
import type { RulePreview } from './RulePreview';
import type { ScorecardAccess } from './ScorecardAccess';

/** A version of a scorecard without what it asks. */
export type RuleVersion = Pick<
  RuleSet,
  'version' | 'hash' | 'publishedAt' | 'publishedBy' | 'comment'
>;

/** All versions, newest first, and what is to be the next one. */
export interface RuleVersions {
  versions: RuleVersion[];
  draft?: RuleSetDraft;
}

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  clock: Clock;
  keeper: BoardKeeper;
  preview: RulePreview;
  rules: RuleEngine;
  ruleSets: RuleSetStore;
  scorecardAccess: ScorecardAccess;
}

/** How the rules of a scorecard come to be in force: drafted, looked at, published. */
export class RulesService {
  static create(parts: Parts): RulesService {
    return new RulesService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  versions(id: string, caller: Person): Promise<RuleVersions> {
    const { auditor, scorecardAccess } = this.#parts;
    const meta = { what: 'rules', target: id };
    return auditedRead(auditor, meta, async () => {
      await scorecardAccess.read(id, caller);
      return await this.#versions(id);
    });
  }

  /** @throws NotFoundError */
  version(id: string, version: number, caller: Person): Promise<RuleSet> {
    const { auditor, ruleSets, scorecardAccess } = this.#parts;
    const meta = { what: 'rules', target: `${id}/${version}` };
    return auditedRead(auditor, meta, async () => {
      await scorecardAccess.read(id, caller);
      return await ruleSets.version(id, version);
    });
  }

  /** @throws InputError for a rule that is broken, ConflictError when it was made from another version than is in force */
  saveDraft(
    id: string,
    given: { definition: ScorecardDefinition; basedOn: number },
    caller: Person,
  ): Promise<RuleSetDraft> {
    const { clock, rules, ruleSets, scorecardAccess } = this.#parts;
    const { definition, basedOn } = given;
    return this.#audited('rules-draft', { target: id, basedOn }, async () => {
      const { ruleSet } = await scorecardAccess.edit(id, caller);
      assertSame(id, definition);
      assertBase(ruleSet, basedOn);
      assertSound(definition, rules);
      const draft = {
        ...{ scorecardId: id, definition, basedOn },
        savedBy: caller.userRef,
        savedAt: clock().toISOString(),
      };
      await ruleSets.saveDraft(draft);
      return draft;
    });
  }

  discardDraft(id: string, caller: Person): Promise<RuleVersions> {
    const { ruleSets, scorecardAccess } = this.#parts;
    const meta = { target: id, discarded: true };
    return this.#audited('rules-draft', meta, async () => {
      await scorecardAccess.edit(id, caller);
      await this.#draft(id);
      await ruleSets.removeDraft(id);
      return await this.#versions(id);
    });
  }

  preview(id: string, caller: Person): Promise<PublishPreview> {
    const { auditor, preview, scorecardAccess } = this.#parts;
    const meta = { what: 'rules-preview', target: id };
    return auditedRead(auditor, meta, async () => {
      const { ruleSet, access } = await scorecardAccess.edit(id, caller);
      return await preview.of(await this.#draft(id), ruleSet, access);
    });
  }

  /**
   * Puts the draft in force, and judges every scope by it.
   *
   * @throws ConflictError when the draft or the version in force is not the one that was looked at
   */
  publish(
    id: string,
    seen: { comment: string; basedOn: number; hash: string },
    caller: Person,
  ): Promise<RuleSet> {
    const { clock, keeper, rules, ruleSets, scorecardAccess } = this.#parts;
    const { comment, basedOn, hash } = seen;
    const meta = { target: id, basedOn, hash, comment };
    return this.#audited('rules-publish', meta, async () => {
      const { ruleSet } = await scorecardAccess.edit(id, caller);
      const draft = await this.#draft(id);
      assertBase(ruleSet, basedOn);
      assertBase(ruleSet, draft.basedOn);
      assertSound(draft.definition, rules);
      const next = nextRuleSet(draft, ruleSet, {
        ...{ at: clock(), by: caller.userRef, comment },
      });
      if (next.hash !== hash) {
        throw new ConflictError(
          `hash is '${hash}', but the draft is another by now; preview it again`,
        );
      }
      await ruleSets.publish(next);
      await ruleSets.removeDraft(id);
      await keeper.adoptRules(next, {
        kind: 'rules',
        ref: String(next.version),
      });
      return next;
    });
  }

  /** What a rule says of some evidence; a rule that cannot say is told in a sentence. */
  test(
    trial: { rule: string; value?: JsonObject; scope?: Partial<RuleScope> },
    caller: Person,
  ): Promise<{ result?: boolean; problem?: string }> {
    const { auditor, authorizer, rules } = this.#parts;
    const meta = { what: 'rule-test', target: 'none' };
    return auditedRead(auditor, meta, async () => {
      await authorizer.scopes(caller);
      return tried(rules.evaluate, trial);
    });
  }

  #audited<T>(
    eventId: 'rules-draft' | 'rules-publish',
    meta: JsonObject,
    act: () => Promise<T>,
  ): Promise<T> {
    const severityLevel = eventId === 'rules-publish' ? 'high' : 'medium';
    return withAudit(
      this.#parts.auditor,
      { eventId, severityLevel, meta },
      act,
    );
  }

  async #versions(id: string): Promise<RuleVersions> {
    const { ruleSets } = this.#parts;
    const [versions, draft] = await Promise.all([
      ruleSets.versions(id),
      ruleSets.draft(id),
    ]);
    return {
      versions: versions.map(
        ({ version, hash, publishedAt, publishedBy, comment }) => ({
          ...{ version, hash, publishedAt, publishedBy, comment },
        }),
      ),
      draft,
    };
  }

  async #draft(id: string): Promise<RuleSetDraft> {
    const draft = await this.#parts.ruleSets.draft(id);
    if (!draft) {
      throw new NotFoundError(
        `The scorecard '${id}' has no draft; save one first`,
      );
    }
    return draft;
  }
}

function tried(
  evaluate: EvaluateRule,
  { rule, value, scope }: Parameters<RulesService['test']>[0],
): { result?: boolean; problem?: string } {
  const nothing = { ref: '', title: '', kind: '', type: '', owner: '' };
  try {
    return {
      result: evaluate(rule, { value, scope: { ...nothing, ...scope } }),
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function assertSame(id: string, definition: ScorecardDefinition): void {
  if (definition.id !== id) {
    throw new InputError(
      `definition.id is '${definition.id}'; a draft of the scorecard '${id}' keeps its id`,
    );
  }
}

function assertBase({ id, version }: RuleSet, basedOn: number): void {
  if (basedOn !== version) {
    throw new ConflictError(
      `basedOn is '${basedOn}', but version ${version} of the scorecard '${id}' is in force; start from that`,
    );
  }
}

function assertSound(definition: ScorecardDefinition, rules: RuleEngine): void {
  const [broken] = brokenRules(definition, rules);
  if (broken) {
    throw new InputError(broken);
  }
}
