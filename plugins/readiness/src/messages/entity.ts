/** Words of one entity's gates: its tab, its card, its page; and of the home page. */
export const entityMessages = {
  failed: 'Its gates could not be read.',
  noneTitle: 'No scorecard applies to it',
  none: 'Which entities a scorecard is for is part of its rules.',
  noneShort: 'No scorecard applies to it.',
  unnamed: 'Which entity it is about is missing in the address',
  title: 'Readiness',
  open: 'Show the gates',
  of: '{{scorecard}}, version {{version}} of the rules',
  homeFailed: 'The verdicts could not be read.',
  homeNone: 'No rollout is described, or you may not see it.',
  homeOpen: 'Open {{rollout}}',
} as const;
