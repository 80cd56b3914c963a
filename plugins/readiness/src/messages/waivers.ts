/** Words of the register of waivers. */
export const waiversMessages = {
  intro:
    'A known failing that is accepted for a time. A waiver never counts as passed; it ends by itself, and at once when the evidence changes. One person asks, another approves.',
  failed: 'The waivers could not be read.',
  requested: {
    heading: 'Waiting for an answer',
    empty: 'No request waits for an answer.',
  },
  inEffect: {
    heading: 'In effect',
    empty: 'No waiver is in effect.',
  },
  ended: {
    heading: 'Ended',
    summary_one: 'One waiver that has ended',
    summary_other: '{{count}} waivers that have ended',
  },
  emptyTitle: 'Nothing is waived',
  emptyBody:
    'Whoever may can ask for a waiver on the page of a gate that fails. The request then stands here.',
  toGates: 'Show the gates',
  reason: 'Reason',
  control: 'Meanwhile',
  asked: 'Asked',
  askedBy: '{{who}}, {{when}}',
  until: 'Until',
  answer: 'Answer',
  untilDays: '{{day}} ({{left}})',
  daysLeft_one: 'one day left',
  daysLeft_other: '{{count}} days left',
  lastDay: 'ends today',
  over: 'over',
  decided: {
    approved: 'Approved by {{who}}, {{when}}',
    refused: 'Refused by {{who}}, {{when}}',
    revoked: 'Revoked by {{who}}, {{when}}',
    withdrawn: 'Withdrawn by {{who}}, {{when}}',
  },
  status: {
    requested: 'Requested',
    approved: 'In effect',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    revoked: 'Revoked',
    lapsed: 'Lapsed',
    reopened: 'Reopened: the evidence changed',
  },
  ownRequest: 'You asked for it, so somebody else has to approve it.',
  mayNot: 'Somebody who may approve waivers has to answer.',
  act: {
    approve: 'Approve',
    refuse: 'Refuse',
    revoke: 'Revoke',
    withdraw: 'Withdraw the request',
  },
  dialog: {
    approveTitle: 'Approve the waiver of {{gate}}?',
    refuseTitle: 'Refuse the waiver of {{gate}}?',
    revokeTitle: 'Revoke the waiver of {{gate}}?',
    withdrawTitle: 'Withdraw the request for {{gate}}?',
    approveAbout:
      'The gate counts as waived until {{day}}: a ring that it stands before can then be no more than a go with conditions.',
    refuseAbout: 'The gate goes on failing.',
    revokeAbout: 'The waiver ends now, and the gate fails again.',
    withdrawAbout: 'Nobody has to answer it any more.',
    comment: 'Comment',
    commentMissing: 'Say why, in a sentence: it stays with the waiver.',
    failed: 'It was not done; your comment is still here.',
    changed:
      'The waiver has changed since this page was loaded. Close this, and look at what it is now.',
  },
} as const;
