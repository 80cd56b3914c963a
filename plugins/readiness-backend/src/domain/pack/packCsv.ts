import { toCsvLine } from '@builder-insights/backend-operations';
import { severityOf } from '@builder-insights/plugin-readiness-common';
import type { PackContents } from './PackContents';

type Row = [
  section: string,
  id: string,
  title: string,
  status: string,
  detail: string,
  person?: string,
  date?: string,
  hash?: string,
];

/** For spreadsheets: one table of everything. */
export function packCsv(contents: PackContents): string {
  return [
    ['section', 'id', 'title', 'status', 'detail', 'person', 'date', 'hash'],
    ...decisionRows(contents),
    ...gateRows(contents),
    ...registerRows(contents),
  ]
    .map(row => toCsvLine(row))
    .join('');
}

function decisionRows({ record }: PackContents): Row[] {
  const { snapshot, verdict } = record;
  const items = [
    ...verdict.blockers.map(item => ({ ...item, section: 'blocker' })),
    ...verdict.conditions.map(item => ({ ...item, section: 'open point' })),
  ];
  return [
    [
      'decision',
      record.id,
      `${snapshot.rolloutTitle}: ${snapshot.ringTitle}`,
      record.decision,
      record.rationale,
      record.decidedBy,
      record.decidedAt,
      record.hash,
    ],
    ...record.participants.map(
      (ref): Row => ['participant', ref, '', '', '', ref],
    ),
    ...record.dissent.map(
      ({ personRef, text }): Row => ['dissent', '', '', '', text, personRef],
    ),
    ...record.conditions.map(
      ({ text, ownerRef, dueAt }): Row => [
        'condition',
        '',
        '',
        '',
        text,
        ownerRef,
        dueAt,
      ],
    ),
    [
      'verdict',
      verdict.ringId,
      snapshot.ringTitle,
      verdict.verdict,
      `${verdict.coverage.answered} of ${verdict.coverage.applicable} gates answered`,
      undefined,
      verdict.asOf,
    ],
    ...items.map(
      ({ section, id, title, state, reason, ownerRef, dueAt }): Row => [
        section,
        id,
        title,
        state ?? '',
        reason,
        ownerRef,
        dueAt,
      ],
    ),
  ];
}

function gateRows({ record, ruleSet }: PackContents): Row[] {
  const questions = new Map(
    ruleSet.gates.map(({ id, question }) => [id, question]),
  );
  return record.snapshot.gates.map(gate => [
    'gate',
    gate.gateId,
    questions.get(gate.gateId) ?? '',
    gate.state,
    gate.reason,
    undefined,
    gate.observedAt,
    gate.evidenceHashes.join(' '),
  ]);
}

function registerRows({ record: { snapshot } }: PackContents): Row[] {
  return [
    ...snapshot.waivers.map(
      (waiver): Row => [
        'waiver',
        waiver.gateId,
        waiver.reason,
        waiver.status,
        waiver.compensatingControl,
        waiver.decidedBy ?? waiver.requestedBy,
        waiver.until,
        waiver.evidenceHash,
      ],
    ),
    ...snapshot.risks.map(
      (risk): Row => [
        'risk',
        risk.id,
        risk.title,
        `${risk.status}, ${severityOf(risk)}`,
        risk.mitigation ?? '',
        risk.ownerRef,
        risk.reviewAt,
      ],
    ),
    ...snapshot.decisions.map(
      (decision): Row => [
        'decision to take',
        decision.id,
        decision.question,
        decision.status,
        decision.direction ?? '',
        decision.ownerRef,
        decision.dueAt,
      ],
    ),
  ];
}
