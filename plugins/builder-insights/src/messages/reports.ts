/** Words of the team report. */
export const reportsMessages = {
  group: 'Group',
  span: 'Span',
  spanWeeks: 'Last {{weeks}} weeks',
  spanCustom: 'From … to',
  from: 'From',
  to: 'To',
  apply: 'Show',
  badSpan: 'The end must be later than the beginning.',
  scope:
    '{{group}} and everything below it, {{from}} to {{to}}, counting what you may see.',
  asOf: 'As of {{at}}',
  chooseTitle: 'Choose a group',
  chooseBody:
    'A report shows what a group and everything below it captured. You lead no group and are in no team of Builder Relations, so none is chosen for you.',
  failed: 'The report could not be loaded.',
  goneTitle: 'There is no such group',
  goneBody:
    'The organisation does not have {{group}}, or has it no longer: it may have been renamed, or merged into another group.',
  emptyTitle: 'Nothing was captured in this span',
  emptyBody:
    'When members of this group capture what builders tell them, it adds up here. Try a longer span, or a group further up.',
  sentence: {
    captured_one: '{{group}} captured {{count}} insight',
    captured_other: '{{group}} captured {{count}} insights',
    up: '{{percent}} more than in the span before ({{previous}})',
    down: '{{percent}} fewer than in the span before ({{previous}})',
    same: 'as many as in the span before',
    first: 'after nothing in the span before',
    top: 'Most often it was {{types}}; the product area named most often was {{areas}}.',
    topType: 'Most often it was {{types}}.',
  },
  figure: {
    all: 'Insights',
    critical: 'Critical',
    negative: 'Negative',
    unplaced: 'Without a product area',
    before: '{{n}} in the span before',
    share: '{{percent}} of all',
  },
  trend: {
    heading: 'By week',
    chart: 'Show as chart',
    table: 'Show as table',
    week: 'Week of',
    n: 'Insights',
    summary:
      'Insights by week, {{from}} to {{to}}; at most {{most}} in a week.',
    partial: 'so far',
  },
  breakdown: {
    type: 'By type',
    sentiment: 'By sentiment',
    priority: 'By priority',
    productArea: 'By product area',
    group: 'By group',
    n: 'Insights',
    share: 'Share',
    more: 'Show {{n}} more',
    fewer: 'Show fewer',
    areasOverlap:
      'An insight can be about several product areas, so these add up to more than all.',
    own: '{{group}} itself',
  },
  openList: 'Open the list of {{n}}: {{what}}',
} as const;
