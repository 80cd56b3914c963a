import { agendaMarkdown } from './agendaMarkdown';
import { areaViews } from './areaViews';
import { gateSummaries } from './gateSummaries';
import { memoMarkdown } from './memoMarkdown';
import { memoOf } from './memoOf';
import {
  area,
  attested,
  cell,
  decision,
  evidence,
  facts,
  gate,
  inDays,
  milestone,
  risk,
  rollout,
  ruleSet,
  NOW,
} from './__testUtils__/fixtures';

const known = facts({
  ruleSet: ruleSet({
    areas: [area(), area({ id: 'hosting', title: 'Hosting' })],
    gates: [
      gate({ kind: 'both' }),
      gate({ id: 'G-2', areaId: 'hosting', stage: 'shadow' }),
      gate({ id: 'G-3', areaId: 'hosting', stage: 'draft' }),
    ],
  }),
  cells: [
    cell({
      state: 'stale',
      reason: 'It is old.',
      evidence: {
        automatic: evidence(),
        attested: attested({ observedAt: inDays(-9).toISOString() }),
      },
    }),
    cell({ gateId: 'G-2', state: 'fail' }),
  ],
  risks: [
    risk({ id: 'R-2', title: 'Less', impact: 'low' }),
    risk({ title: 'Most' }),
    risk({ id: 'R-3', title: 'Gone', status: 'closed' }),
  ],
  decisions: [
    decision({ status: 'Drafted' }),
    decision({
      id: 'D-2',
      question: 'Who may?',
      dueAt: inDays(-1).toISOString(),
      dependsOn: ['D-3'],
      ownerRef: undefined,
    }),
    decision({ id: 'D-3', question: 'Who owns it?' }),
    decision({ id: 'D-4', status: 'Done' }),
  ],
});

describe('views of a rollout', () => {
  it('counts by area what is enforced or warned of, with the gravest risk and the word furthest from done', () => {
    const [identity, hosting] = areaViews(known, ref =>
      ref.endsWith('security'),
    );
    expect(identity).toMatchObject({
      orphaned: true,
      counts: { stale: 1, fail: 0 },
      coverage: { answered: 0, applicable: 1 },
      risk: 'high',
      status: 'Needs decision',
    });
    expect(hosting).toMatchObject({
      coverage: { answered: 0, applicable: 0 },
    });
    expect(hosting.risk).toBeUndefined();
  });

  it('lists gates but drafts, as old as the oldest part of what answers them', () => {
    expect(
      gateSummaries(known).map(({ id, state, observedAt }) => ({
        ...{ id, state, observedAt },
      })),
    ).toEqual([
      { id: 'G-1', state: 'stale', observedAt: inDays(-9).toISOString() },
      { id: 'G-2', state: 'fail', observedAt: undefined },
    ]);
  });
});

describe('the memo', () => {
  const memo = memoOf(known, {
    isOrphan: () => false,
    milestones: [milestone()],
  });
  const nameOf = (ref: string) => `Name of ${ref.split('/')[1]}`;

  it('asks for the decision that comes next', () => {
    expect(memo.asked).toBe(
      'Decide who removes 6 blockers before Pilot is let in, and by when.',
    );
    expect(
      memoOf(known, { isOrphan: () => false, milestones: [], asked: 'Go?' })
        .asked,
    ).toBe('Go?');
    expect(memo.risks.map(({ title }) => title)).toEqual(['Most', 'Less']);
    expect(memo.decisions.map(({ id }) => id)).toEqual(['D-2', 'D-1', 'D-3']);
  });

  it('is written down with what blocks, who owns it and as of when', () => {
    const text = memoMarkdown(memo, nameOf);
    for (const line of [
      `As of ${NOW.toISOString()}, by version 1 of the rules.`,
      '**Pilot: no-go.** 0 of 1 gates are answered.',
      '- Blocks: G-1: Is it so? It is old. Owner: Name of security.',
      '| Identity | Name of security | Needs decision | 0 of 1 | high |',
      '| D-2: Who may? |  | nobody | Needs decision |  | 2026-11-19 |',
      '| Most | high | Name of ada |  |',
      '| Owners are named | Name of ada | planned |  |',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
  });

  it('lets no text out of its place', () => {
    const evil = '|\n# Approved\n<script>x</script> [a](javascript:b) `c`';
    const text = memoMarkdown(
      memoOf(
        {
          ...known,
          rollout: rollout({ title: evil, success: [evil] }),
          risks: [risk({ title: evil })],
        },
        { isOrphan: () => false, milestones: [milestone({ title: evil })] },
      ),
      () => evil,
    );
    expect(text).not.toMatch(/^# Approved/m);
    expect(text).not.toMatch(/(^|[^\\])(<script|\[a\]|`c`)/);
    const table = text.split('\n').filter(line => line.startsWith('| '));
    for (const row of table) {
      expect([3, 4, 5, 6]).toContain(
        [...row.matchAll(/(?<!\\)\|/g)].length - 1,
      );
    }
  });

  it('makes the agenda of the next review: overdue first, and nothing before what it depends on', () => {
    const agenda = agendaMarkdown({
      ...{ rollout: known.rollout, decisions: known.decisions },
      ...{ now: NOW, nameOf },
    });
    expect(agenda.match(/^## .*$/gm)).toEqual([
      '## 1. D-3: Who owns it?',
      '## 2. D-2: Who may?',
      '## 3. D-1: Which way to sign in?',
    ]);
    expect(agenda).toContain('- Owner: nobody; name one');
    expect(agenda).toContain('- Due: 2026-11-19 (overdue)');
    expect(
      agendaMarkdown({
        ...{ rollout: known.rollout, now: NOW, nameOf },
        decisions: [
          decision({ dependsOn: ['D-2'] }),
          decision({ id: 'D-2', dependsOn: ['D-1'] }),
        ],
      }).match(/^## /gm),
    ).toHaveLength(2);
  });
});
