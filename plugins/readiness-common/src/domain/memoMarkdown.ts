import type { Memo } from '../RolloutView';
import type { Verdict } from '../Verdict';
import { dayOf } from './dayOf';
import { markdownTable } from './markdownTable';
import { markdownText } from './markdownText';
import { severityOf } from './severityOf';

type NameOf = (ref: string) => string;

/** The memo as Markdown. @public */
export function memoMarkdown(memo: Memo, nameOf: NameOf): string {
  const { rollout } = memo;
  const owner = (ref?: string) => (ref ? nameOf(ref) : 'nobody');
  const day = (instant?: string) => (instant ? dayOf(instant) : '');
  return `${[
    `# ${markdownText(rollout.title)}`,
    `As of ${memo.asOf}, by version ${memo.ruleSetVersion} of the rules.`,
    `**${markdownText(rollout.ask)}**`,
    '## Why now',
    markdownText(rollout.whyNow),
    '## Where it stands',
    ...memo.rings.map(verdict => ringMarkdown(memo, verdict, owner)),
    '## What is needed',
    markdownTable(
      ['Area', 'Owner', 'Status', 'Answered', 'Risk'],
      memo.areas.map(area => [
        area.title,
        `${nameOf(area.ownerRef)}${
          area.orphaned ? ' (not in the catalog)' : ''
        }`,
        area.status ?? '',
        `${area.coverage.answered} of ${area.coverage.applicable}`,
        area.risk ?? '',
      ]),
      'There are no areas.',
    ),
    '## Decisions to take',
    markdownTable(
      ['Decision', 'Direction', 'Owner', 'Status', 'Next', 'Due'],
      memo.decisions.map(decision => [
        `${decision.id}: ${decision.question}`,
        decision.direction ?? '',
        owner(decision.ownerRef),
        decision.status,
        decision.nextAction ?? '',
        day(decision.dueAt),
      ]),
      'None is open.',
    ),
    '## Risks',
    markdownTable(
      ['Risk', 'Severity', 'Owner', 'Mitigation'],
      memo.risks.map(risk => [
        risk.title,
        severityOf(risk),
        owner(risk.ownerRef),
        risk.mitigation ?? '',
      ]),
      'None is open.',
    ),
    '## Milestones',
    markdownTable(
      ['Milestone', 'Owner', 'Status', 'Due'],
      memo.milestones.map(milestone => [
        milestone.title,
        owner(milestone.ownerRef),
        milestone.status,
        day(milestone.dueAt),
      ]),
      'There are none.',
    ),
    '## What success looks like',
    rollout.success.map(line => `- ${markdownText(line)}`).join('\n'),
    '## What is asked',
    markdownText(memo.asked),
  ].join('\n\n')}\n`;
}

function ringMarkdown(
  { rollout }: Memo,
  { ringId, verdict, coverage, blockers, conditions }: Verdict,
  owner: (ref?: string) => string,
): string {
  const ring = rollout.rings.find(({ id }) => id === ringId);
  const items = [
    ...blockers.map(item => ({ ...item, what: 'Blocks' })),
    ...conditions.map(item => ({ ...item, what: 'Condition' })),
  ].map(
    ({ what, id, title, reason, ownerRef }) =>
      `- ${what}: ${markdownText(`${id}: ${title}`)} ${markdownText(
        reason,
      )} Owner: ${markdownText(owner(ownerRef))}.`,
  );
  const title = markdownText(ring?.title ?? ringId);
  return [
    `**${title}: ${verdict}.** ${coverage.answered} of ${coverage.applicable} gates are answered.`,
    ...(items.length > 0 ? [items.join('\n')] : []),
  ].join('\n\n');
}
