import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  standingOf,
  type DecisionRecord,
  type DecisionStanding,
  type RecordVerification,
  type Scope,
  type VerdictFacts,
} from '@builder-insights/plugin-readiness-common';
import { recordFindings } from '../domain/records/recordFindings';
import { definitionHashOf } from '../domain/definitionHashOf';
import type { RecordStore } from '../store/RecordStore';
import type { RuleSetStore } from '../store/RuleSetStore';
import { auditedRead } from './auditedRead';
import type { Clock } from './Clock';
import type { Asked, ReadinessAuthorizer } from './ReadinessAuthorizer';
import type { RolloutReader } from './RolloutFacts';
import { toVerdictFacts } from './toVerdictFacts';

/** A record with what became of it. */
export type ListedRecord = DecisionRecord & { standing: DecisionStanding };

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  clock: Clock;
  reader: RolloutReader;
  records: RecordStore;
  ruleSets: RuleSetStore;
}

/** Decisions as they were taken, with what has changed since, and whether they are what was written. */
export class RecordLibrary {
  static create(parts: Parts): RecordLibrary {
    return new RecordLibrary(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Newest first. */
  list(rolloutId: string, asked: Asked): Promise<{ items: ListedRecord[] }> {
    return this.#read('records', rolloutId, asked, async facts => {
      const records = await this.#parts.records.ofRollout(rolloutId);
      const newestFirst = records.reverse();
      return {
        items: newestFirst.map((record, index) => ({
          ...record,
          standing: standingOf(record, newestFirst.slice(0, index), facts),
        })),
      };
    });
  }

  get(
    { rolloutId, recordId }: { rolloutId: string; recordId: string },
    asked: Asked,
  ): Promise<ListedRecord> {
    return this.#read('record', rolloutId, asked, async facts => {
      const { records } = this.#parts;
      const record = await records.get(rolloutId, recordId);
      const all = await records.ofRollout(rolloutId);
      return { ...record, standing: standingOf(record, all, facts) };
    });
  }

  /** Looks for anything in the chain of a rollout that is not what was written. */
  verify(rolloutId: string, asked: Asked): Promise<RecordVerification> {
    const { clock, records } = this.#parts;
    return this.#read('record-verification', rolloutId, asked, async facts => {
      const chain = await records.chain(rolloutId, facts.scope);
      const findings = [
        ...recordFindings(chain),
        ...(await this.#ruleFindings(chain.records, facts.scope)),
      ];
      return {
        intact: findings.length === 0,
        checkedAt: clock().toISOString(),
        records: chain.records.length,
        findings,
      };
    });
  }

  // A version that is another than it was would tell another story of the gates.
  async #ruleFindings(
    records: readonly DecisionRecord[],
    { scorecardId }: Scope,
  ): Promise<string[]> {
    const kept = await this.#parts.ruleSets.versions(scorecardId);
    const hashes = new Map(
      kept.map(ruleSet => [ruleSet.version, definitionHashOf(ruleSet)]),
    );
    return records
      .filter(
        ({ snapshot }) =>
          hashes.get(snapshot.ruleSetVersion) !== snapshot.ruleSetHash,
      )
      .map(
        ({ sequence, snapshot }) =>
          `Version ${snapshot.ruleSetVersion} of the rules is not the one that record ${sequence} was decided by.`,
      );
  }

  #read<T>(
    what: string,
    rolloutId: string,
    asked: Asked,
    read: (facts: VerdictFacts) => Promise<T>,
  ): Promise<T> {
    const { auditor, authorizer, reader } = this.#parts;
    return auditedRead(auditor, { what, target: rolloutId }, async () => {
      const access = await authorizer.scopes(asked);
      return await read(toVerdictFacts(await reader.facts(rolloutId, access)));
    });
  }
}
