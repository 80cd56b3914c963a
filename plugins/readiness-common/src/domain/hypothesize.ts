import type { Cell } from '../Board';
import type { Evidence } from '../Evidence';
import type { Gate } from '../Gate';
import type { WhatIf } from '../RolloutView';
import type { EvaluateRule } from './JudgeInput';
import type { VerdictFacts } from './VerdictFacts';
import { cellOf } from './cellOf';
import { dayOf } from './dayOf';
import { judgeGate } from './judgeGate';

/**
 * The facts as they would be; nothing supposed leaves them as they are.
 *
 * @remarks
 * Other rules and evidence are judged first, then states are set, then what fails is waived: what is not known to fail
 * cannot be waived here either.
 *
 * @public
 */
export function hypothesize(
  facts: VerdictFacts,
  whatIf: WhatIf,
  evaluate: EvaluateRule,
): VerdictFacts {
  const ruleSet = withRules(facts, whatIf);
  const gates = new Map(ruleSet.gates.map(gate => [gate.id, gate]));
  const supposed = new Set(
    [whatIf.gates, whatIf.evidence, whatIf.waivers, whatIf.rules].flatMap(
      part => part?.map(({ gateId }) => gateId) ?? [],
    ),
  );
  const cells = new Map(facts.cells.map(cell => [cell.gateId, cell]));
  for (const gateId of supposed) {
    const gate = gates.get(gateId);
    if (gate) {
      cells.set(gateId, supposedCell({ facts, whatIf, gate, evaluate }));
    }
  }
  return {
    ...facts,
    ruleSet,
    cells: [...cells.values()],
    decisions: withStatuses(facts.decisions, whatIf.decisions),
    risks: withStatuses(facts.risks, whatIf.risks),
  };
}

interface Supposition {
  facts: VerdictFacts;
  whatIf: WhatIf;
  gate: Gate;
  evaluate: EvaluateRule;
}

function supposedCell(options: Supposition): Cell {
  const { facts, whatIf, gate } = options;
  const judged = rejudged(options);
  const set = whatIf.gates?.find(({ gateId }) => gateId === gate.id);
  const cell = set
    ? { ...bare(judged), state: set.state, reason: 'Supposed.' }
    : judged;
  const waiver = whatIf.waivers?.find(({ gateId }) => gateId === gate.id);
  return waiver && cell.state === 'fail' && new Date(waiver.until) > facts.asOf
    ? {
        ...bare(cell),
        state: 'waived',
        reason: `Supposed: waived until ${dayOf(waiver.until)}.`,
        dueAt: waiver.until,
      }
    : cell;
}

function rejudged({ facts, whatIf, gate, evaluate }: Supposition): Cell {
  const now = cellOf(facts, gate.id);
  const value = whatIf.evidence?.find(
    ({ gateId }) => gateId === gate.id,
  )?.value;
  if (!value && !whatIf.rules?.some(({ gateId }) => gateId === gate.id)) {
    return now;
  }
  const evidence = value
    ? { ...now.evidence, ...supposedEvidence(facts, gate, value) }
    : now.evidence;
  const { dueAt, state, reason, waiverId } = judgeGate({
    gate,
    scope: facts.scope,
    evidence,
    waiver: facts.waivers.find(
      ({ gateId, status }) => gateId === gate.id && status === 'approved',
    ),
    now: facts.asOf,
    evaluate,
  });
  return {
    ...bare(now),
    state,
    reason,
    evidence,
    ...(dueAt && { dueAt: dueAt.toISOString() }),
    ...(waiverId && { waiverId }),
  };
}

function supposedEvidence(
  { scope, asOf }: VerdictFacts,
  gate: Gate,
  value: Evidence['value'],
): Cell['evidence'] {
  const attested = gate.kind === 'attested';
  const at = asOf.toISOString();
  const evidence: Evidence = {
    id: 'supposed',
    scorecardId: scope.scorecardId,
    scopeRef: scope.ref,
    gateId: gate.id,
    channel: attested ? 'attested' : 'automatic',
    source: attested
      ? { kind: 'attestation', by: 'Somebody', confirmedBy: 'Somebody else' }
      : { kind: 'push', by: 'Somebody' },
    value: attested
      ? { statement: gate.attestation?.statement, ...value }
      : value,
    observedAt: at,
    collectedAt: at,
    hash: 'supposed',
  };
  return { [evidence.channel]: evidence };
}

function bare({ dueAt: _, waiverId: __, ...cell }: Cell): Cell {
  return cell;
}

function withRules(
  { ruleSet }: VerdictFacts,
  { rules = [] }: WhatIf,
): VerdictFacts['ruleSet'] {
  const ruleOf = new Map(rules.map(({ gateId, rule }) => [gateId, rule]));
  return {
    ...ruleSet,
    gates: ruleSet.gates.map(gate => {
      const rule = ruleOf.get(gate.id);
      return rule === undefined ? gate : { ...gate, rule };
    }),
  };
}

function withStatuses<S extends string, T extends { id: string; status: S }>(
  entries: T[],
  statuses: ReadonlyArray<{ id: string; status: S }> = [],
): T[] {
  const statusOf = new Map(statuses.map(({ id, status }) => [id, status]));
  return entries.map(entry => ({
    ...entry,
    status: statusOf.get(entry.id) ?? entry.status,
  }));
}
