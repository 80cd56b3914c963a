import type { AuditChainStatus } from '../AuditChainStatus';

/** What verification found, for a person at a terminal. */
export function formatStatus(
  status: AuditChainStatus,
  anchorCount: number,
): string {
  const { events, findings, state, streams } = status;
  const summary = {
    intact: `The audit trail is intact: ${events} events in ${streams.length} streams.`,
    broken: `The audit trail is BROKEN: ${findings.length} findings in ${events} events of ${streams.length} streams.`,
    empty: 'The audit trail is empty.',
  }[state];
  const compared = `Compared with ${anchorCount} anchors from logs.`;
  const lines = findings.map(finding => `- ${finding}`);
  return [summary, compared, ...lines, ''].join('\n');
}
