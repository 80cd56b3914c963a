import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Attachment } from '@builder-insights/backend-operations';
import {
  agendaMarkdown,
  agendaOf,
  dayOf,
  memoMarkdown,
  memoOf,
  type Memo,
  type OpenDecision,
} from '@builder-insights/plugin-readiness-common';
import { assertPast } from './assertPast';
import { auditedRead } from './auditedRead';
import type { CatalogOwners } from './CatalogOwners';
import type { Clock } from './Clock';
import type { Owners } from './Owners';
import { ownersIn } from './ownersIn';
import type { Asked, ReadinessAuthorizer } from './ReadinessAuthorizer';
import type { RolloutFacts, RolloutReader } from './RolloutFacts';
import { toVerdictFacts } from './toVerdictFacts';

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  clock: Clock;
  owners: CatalogOwners;
  reader: RolloutReader;
}

/** A rollout in writing: the memo for those who decide, and the agenda of the next review. */
export class MemoService {
  static create(parts: Parts): MemoService {
    return new MemoService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  memo(
    question: { rolloutId: string; asOf?: Date },
    asked: Asked,
  ): Promise<{ memo: Memo; markdown: string }> {
    return this.#read('memo', question, asked, (facts, owners) => {
      const flagged = {
        ...toVerdictFacts(facts),
        decisions: facts.decisions.map(owners.flagged),
        risks: facts.risks.map(owners.flagged),
      };
      const memo = memoOf(flagged, {
        isOrphan: owners.isOrphan,
        milestones: facts.milestones.map(owners.flagged),
      });
      return { memo, markdown: memoMarkdown(memo, owners.nameOf) };
    });
  }

  /** The memo as a file to keep. */
  async file(
    question: { rolloutId: string; asOf?: Date },
    asked: Asked,
  ): Promise<Attachment> {
    const { memo, markdown } = await this.memo(question, asked);
    return {
      fileName: `memo-${memo.rollout.id}-${dayOf(memo.asOf)}.md`,
      contentType: 'text/markdown',
      chunks: [markdown],
    };
  }

  agenda(
    question: { rolloutId: string },
    asked: Asked,
  ): Promise<{ markdown: string; decisions: OpenDecision[] }> {
    return this.#read('agenda', question, asked, (facts, owners) => {
      const { rollout, asOf } = facts;
      const decisions = agendaOf(facts.decisions.map(owners.flagged), asOf);
      const { nameOf } = owners;
      return {
        markdown: agendaMarkdown({ rollout, decisions, now: asOf, nameOf }),
        decisions,
      };
    });
  }

  #read<T>(
    what: string,
    { rolloutId, asOf }: { rolloutId: string; asOf?: Date },
    asked: Asked,
    write: (facts: RolloutFacts, owners: Owners) => T,
  ): Promise<T> {
    const { auditor, authorizer, clock, owners, reader } = this.#parts;
    return auditedRead(auditor, { what, target: rolloutId }, async () => {
      const access = await authorizer.scopes(asked);
      assertPast(asOf, clock());
      const facts = await reader.facts(rolloutId, access, asOf);
      return write(facts, await owners.of(ownersIn(facts)));
    });
  }
}
