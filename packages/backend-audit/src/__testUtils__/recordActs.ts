import { aRecord } from './aRecord';
import type { TestTrail } from './TestTrail';

/** A read, an edit, a privileged act, and one that never ends. */
export type Act = 'read' | 'edit' | 'grant' | 'endless';

const severities = {
  read: 'low',
  edit: 'medium',
  grant: 'high',
  endless: 'high',
} as const;

/** Records what happens one after the other, as the auditor does, until all of it is stored. */
export async function recordActs(test: TestTrail, acts: Act[]): Promise<void> {
  for (const act of acts) {
    const severity = severities[act];
    const record = aRecord({ action: act, severity });
    if (severity === 'high') {
      const intent = { ...record, outcome: 'unknown' } as const;
      await test.trail.record(intent, { durable: true });
    }
    if (act !== 'endless') {
      await test.trail.record(record, { owed: true });
    }
  }
  await test.trail.flush();
}
