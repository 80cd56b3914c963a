import { randomUUID } from 'node:crypto';
import type {
  AuditChainStatus,
  AuditTrail,
} from '@builder-insights/backend-audit';
import type { EvidenceCollector } from '@builder-insights/plugin-readiness-node';

const VERIFY_EVERY_MS = 3_600_000;

/**
 * Whether what is done is recorded and can be seen: makes an entry, looks for it where it must be, and has the chains
 * verified, at most once an hour.
 *
 * @remarks
 * The entry has to be in the store before anything else is asked, so a store that is away is an error at once, whatever
 * waits on this machine and whatever the last verification found.
 */
export function auditChainCollector(parts: {
  trail: Pick<AuditTrail, 'record' | 'query' | 'verify'>;
  now: () => Date;
}): EvidenceCollector {
  const { trail, now } = parts;
  let verified: AuditChainStatus | undefined;
  return {
    id: 'audit-chain',
    description:
      'Makes an entry in the audit trail, finds it again, and has the hash chains verified',
    frequency: { minutes: 5 },
    timeout: { seconds: 30 },
    async collect({ scope }) {
      const correlationId = randomUUID();
      await trail.record(
        {
          id: randomUUID(),
          at: now(),
          plugin: 'readiness',
          action: 'audit-probe',
          severity: 'low',
          retention: 'routine',
          outcome: 'success',
          actor: { type: 'service', ref: 'plugin:readiness' },
          target: scope.ref,
          correlationId,
        },
        { durable: true },
      );
      const { items } = await trail.query({ correlationId }, { limit: 1 });
      const isDue =
        !verified ||
        verified.state === 'broken' ||
        now().getTime() - verified.checkedAt.getTime() >= VERIFY_EVERY_MS;
      verified = isDue || !verified ? await trail.verify() : verified;
      const { state, findings, checkedAt, events, streams } = verified;
      return {
        value: {
          stored: true,
          visible: items.length === 1,
          chain: state,
          findings: findings.slice(0, 5),
        },
        note: `The chains were verified at ${checkedAt.toISOString()}: ${state}, ${events} events in ${
          streams.length
        } streams.`,
        link: '/access/audit',
      };
    },
  };
}
