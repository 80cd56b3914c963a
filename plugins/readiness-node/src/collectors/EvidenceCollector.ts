import type { HumanDuration, JsonObject } from '@backstage/types';
import type { Scope } from '@builder-insights/plugin-readiness-common';

/** What was seen of a scope. @public */
export interface Observation {
  /** What the gate's rule reads. Keep what always changes, such as an age, in `note`: another value is another observation. */
  value: JsonObject;
  /** When it was so, if that is not now: the last rehearsal, the time of a report. */
  observedAt?: Date;
  /** A sentence for people. */
  note?: string;
  /** Where one can see for oneself. */
  link?: string;
}

/** Looks at a scope for a gate. @public */
export interface EvidenceCollector {
  /** `http`, `prometheus`, `org-source`: what a gate's `collect.collectorId` names. */
  id: string;
  /** A sentence: what it looks at. */
  description: string;
  /** How often it looks. */
  frequency: HumanDuration;
  /** Longer, and it counts as an error. */
  timeout: HumanDuration;
  /**
   * @throws an error whose message says what could not be seen; it is kept as the evidence
   */
  collect(options: {
    scope: Scope;
    /** What the gate gives the collector. */
    input: JsonObject;
    signal: AbortSignal;
  }): Promise<Observation>;
}
