/** Words of the frame around the pages. */
export const pageMessages = {
  title: 'Access',
  failed: 'Your access could not be read.',
  notFoundTitle: 'There is no such page',
  notAllowedTitle: 'Your roles do not open this page',
  whoGrants:
    'An admin can grant a role; what you hold, and why, stands under My access.',
  showMine: 'Show my access',
  cancel: 'Cancel',
  nothing: '–',
  tab: {
    mine: 'My access',
    people: 'People and roles',
    organisation: 'Organisation',
    reviews: 'Reviews',
    breakGlass: 'Break-glass',
    audit: 'Audit trail',
    evidence: 'Evidence',
    posture: 'Posture',
  },
  notAllowed: {
    mine: 'It is for everyone whom the organisation knows.',
    people: 'It is for admins, auditors and managers.',
    organisation: 'It is for admins, platform owners and auditors.',
    reviews:
      'It is for auditors, and for whoever has to decide in a review that is open.',
    breakGlass: 'It is for admins, platform owners and auditors.',
    audit: 'It is for auditors.',
    evidence: 'It is for auditors.',
    posture: 'It is for admins, platform owners and auditors.',
  },
} as const;
