/** Words of the registers of risks and milestones. */
export const risksMessages = {
  intro:
    'What may go wrong, how bad it would be, and who keeps it small. An open risk of high severity can keep a ring shut.',
  failed: 'The risks could not be read.',
  label: 'Risks',
  emptyTitle: 'No risk is written down',
  emptyBody:
    'What could go wrong stands here with its likelihood, its impact, and what is done about it.',
  add: 'Add a risk',
  addTitle: 'Add a risk',
  editTitle: 'Change {{id}}',
  /** In the middle of a sentence. */
  level: { low: 'low', medium: 'medium', high: 'high' },
  likelihoodImpact: 'likelihood {{likelihood}}, impact {{impact}}',
  status: {
    open: 'Open',
    mitigated: 'Mitigated',
    accepted: 'Accepted',
    closed: 'Closed',
  },
  column: {
    title: 'Risk',
    severity: 'Severity',
    status: 'Status',
    owner: 'Owner',
    gates: 'Gates',
    blocks: 'Keeps shut',
  },
  blocksNow: 'now',
  blocksWhenHigh: 'only while open and high: {{rings}}',
  /** By the names that the fields have in the register. */
  field: {
    title: 'What may go wrong',
    areaId: 'Area',
    likelihood: 'Likelihood',
    impact: 'Impact',
    mitigation: 'What is done about it',
    status: 'Status',
    ownerRef: 'Owner',
    gateIds: 'Gates that keep it small',
    blocksRings: 'Rings that stay shut while it is open and high',
    reviewAt: 'Look again by',
  },
  titleMissing: 'Say what may go wrong.',
  noArea: 'No area',
  milestones: {
    heading: 'Milestones',
    label: 'Milestones',
    failed: 'The milestones could not be read.',
    empty: 'No milestone is written down.',
    add: 'Add a milestone',
    addTitle: 'Add a milestone',
    editTitle: 'Change {{id}}',
    status: {
      planned: 'Planned',
      'under way': 'Under way',
      done: 'Done',
    },
    column: {
      title: 'Milestone',
      status: 'Status',
      owner: 'Owner',
      due: 'Due',
      dependsOn: 'After',
    },
    /** By the names that the fields have in the register. */
    field: {
      title: 'What is reached',
      status: 'Status',
      ownerRef: 'Owner',
      dueAt: 'Due',
      gateIds: 'Gates that it closes',
      dependsOn: 'Comes after',
    },
    titleMissing: 'Say what is reached.',
  },
} as const;
