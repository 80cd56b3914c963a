import type { OpenDecision } from '../Register';
import type { Rollout } from '../Scorecard';
import { agendaOf } from './agendaOf';
import { dayOf } from './dayOf';
import { isOverdue } from './isOverdue';
import { markdownText } from './markdownText';

/** The agenda of the next review: each open decision, what comes first before what hangs on it. @public */
export function agendaMarkdown(options: {
  rollout: Rollout;
  decisions: readonly OpenDecision[];
  now: Date;
  nameOf: (ref: string) => string;
}): string {
  const { rollout, now } = options;
  const items = agendaOf(options.decisions, now).map((decision, index) =>
    agendaItem(decision, index + 1, options),
  );
  return `${[
    `# Review of ${markdownText(rollout.title)}, ${dayOf(now)}`,
    ...(items.length > 0 ? items : ['There is no decision to take.']),
  ].join('\n\n')}\n`;
}

function agendaItem(
  decision: OpenDecision,
  place: number,
  { now, nameOf }: { now: Date; nameOf: (ref: string) => string },
): string {
  const { dueAt, ownerRef } = decision;
  const due =
    dueAt && `${dayOf(dueAt)}${isOverdue(decision, now) ? ' (overdue)' : ''}`;
  const lines: Array<[string, string | undefined]> = [
    ['Owner', ownerRef ? nameOf(ownerRef) : 'nobody; name one'],
    ['Status', decision.status],
    ['Direction', decision.direction],
    ['Options', decision.options?.join('; ')],
    ['Comes after', decision.dependsOn.join(', ')],
    ['Keeps shut', decision.blocksRings.join(', ')],
    ['Next', decision.nextAction],
    ['Due', due],
  ];
  return [
    `## ${place}. ${markdownText(`${decision.id}: ${decision.question}`)}`,
    lines
      .filter(([, text]) => text)
      .map(([label, text]) => `- ${label}: ${markdownText(text ?? '')}`)
      .join('\n'),
  ].join('\n\n');
}
