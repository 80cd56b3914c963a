import type { AuditorService } from '@backstage/backend-plugin-api';
import {
  pathToGo,
  verdictOf,
  type PathToGo,
  type Verdict,
} from '@builder-insights/plugin-readiness-common';
import { assertPast } from './assertPast';
import { auditedRead } from './auditedRead';
import type { Clock } from './Clock';
import type { Asked, ReadinessAuthorizer } from './ReadinessAuthorizer';
import { ringOf } from './ringOf';
import type { RolloutReader } from './RolloutFacts';
import { toVerdictFacts } from './toVerdictFacts';
import { verdictTagOf } from './verdictTagOf';

/** A ring as somebody asks about it. */
export interface RingQuestion {
  rolloutId: string;
  ringId: string;
  /** Now when absent. */
  asOf?: Date;
}

interface Parts {
  auditor: AuditorService;
  authorizer: ReadinessAuthorizer;
  clock: Clock;
  reader: RolloutReader;
}

/** Whether a ring may be let in, and what has to be done first. */
export class VerdictService {
  static create(parts: Parts): VerdictService {
    return new VerdictService(parts);
  }

  readonly #parts: Parts;

  private constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The verdict with its tag, which is another as soon as anything in it is. */
  async verdict(
    question: RingQuestion,
    asked: Asked,
  ): Promise<{ verdict: Verdict; tag: string }> {
    const verdict = await this.#read('verdict', question, asked);
    return { verdict, tag: verdictTagOf(verdict) };
  }

  async path(question: RingQuestion, asked: Asked): Promise<PathToGo> {
    const verdict = await this.#read('path', question, asked);
    return {
      ringId: verdict.ringId,
      verdict,
      asOf: verdict.asOf,
      owners: pathToGo(verdict),
    };
  }

  #read(
    what: string,
    { rolloutId, ringId, asOf }: RingQuestion,
    asked: Asked,
  ): Promise<Verdict> {
    const { auditor, authorizer, clock, reader } = this.#parts;
    const target = `${rolloutId}/${ringId}`;
    return auditedRead(auditor, { what, target }, async () => {
      const access = await authorizer.scopes(asked);
      assertPast(asOf, clock());
      const facts = await reader.facts(rolloutId, access, asOf);
      ringOf(facts.rollout, ringId);
      return verdictOf(toVerdictFacts(facts), ringId);
    });
  }
}
