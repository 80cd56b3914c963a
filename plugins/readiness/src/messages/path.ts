/** Words of what has to be done before a ring opens. */
export const pathMessages = {
  failed: 'The path to go could not be read.',
  ring: 'Ring',
  clearTitle: 'Nothing has to be done',
  clear:
    'The ring can be let in. What is left is to decide it, and to record the decision.',
  nobodys: 'Owned by nobody',
  nobodysHint: 'Nobody will do these until somebody is named.',
  blockers: 'Stands against it',
  conditions: 'Makes it conditional',
  owes: {
    both: '{{blockers}} against it, {{conditions}} conditional',
    blockers: '{{blockers}} against it',
    conditions: '{{conditions}} conditional',
  },
  fix: 'To do: {{what}}',
  how: 'How',
  due: 'Due {{when}}',
  overdue: 'Overdue since {{when}}',
  waiverEnds: 'The waiver ends {{when}}',
  kind: {
    gate: 'Gate',
    decision: 'Decision',
    risk: 'Risk',
    coverage: 'Coverage',
  },
} as const;
