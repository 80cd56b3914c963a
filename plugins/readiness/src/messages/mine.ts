/** Words of the page about what one owes. */
export const mineMessages = {
  intro: 'What waits for you, or for a group you belong to, soonest first.',
  failed: 'What you owe could not be read.',
  emptyTitle: 'You owe nothing',
  emptyBody:
    'Gates, decisions, risks and conditions that are yours, or your groups’, stand here when there is something to do.',
  overdueHeading_one: 'One thing is overdue',
  overdueHeading_other: '{{count}} things are overdue',
  soonHeading: 'With a date',
  laterHeading: 'Without a date',
  overdue: 'Overdue',
  overdueSince: 'was due {{when}}',
  due: 'due {{when}}',
  through: 'by way of {{group}}',
  kind: {
    gate: 'Gate',
    attestation: 'Statement to confirm',
    waiver: 'Waiver',
    decision: 'Decision',
    risk: 'Risk',
    milestone: 'Milestone',
    condition: 'Condition',
  },
} as const;
