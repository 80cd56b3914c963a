import type { Verdict } from '@builder-insights/plugin-readiness-common';
import { hashOf } from '../domain/hashOf';

/** The same for the same verdict, whenever it is asked for. */
export function verdictTagOf(verdict: Verdict): string {
  return hashOf({ ...verdict, asOf: undefined });
}
