import {
  severityOf,
  type RecordSnapshot,
} from '@builder-insights/plugin-readiness-common';
import { markup, type Markup } from './markup';
import { table } from './table';

/** Waivers, risks and open decisions as they were known. */
export function registerSections(snapshot: RecordSnapshot): Markup {
  return markup`<h2>Waivers</h2>
${table(
  ['Gate', 'Status', 'Reason', 'Compensating control', 'By', 'Until'],
  snapshot.waivers.map(waiver => [
    waiver.gateId,
    waiver.status,
    waiver.reason,
    waiver.compensatingControl,
    `asked: ${waiver.requestedBy}${
      waiver.decidedBy ? `, decided: ${waiver.decidedBy}` : ''
    }`,
    waiver.until,
  ]),
  'There were none.',
)}
<h2>Risks</h2>
${table(
  ['Risk', 'Severity', 'Status', 'Mitigation', 'Owner'],
  snapshot.risks.map(risk => [
    `${risk.id}: ${risk.title}`,
    severityOf(risk),
    risk.status,
    risk.mitigation,
    risk.ownerRef,
  ]),
  'There were none.',
)}
<h2>Decisions to take</h2>
${table(
  ['Decision', 'Status', 'Direction', 'Owner', 'Due'],
  snapshot.decisions.map(decision => [
    `${decision.id}: ${decision.question}`,
    decision.status,
    decision.direction,
    decision.ownerRef,
    decision.dueAt,
  ]),
  'There were none.',
)}`;
}
