/** Words of the evidence page. */
export const evidenceMessages = {
  intro:
    'How users sign in, how roles are assigned and how privileged access is reviewed, answered from what is in force.',
  asOf: 'As of {{at}} ({{when}})',
  hash: 'SHA-256 over the answers',
  check: 'Check it',
  checkLabel: 'Check it: {{statement}}',
  print: 'Print',
  again: 'Answer anew',
  loadFailed: 'The evidence could not be loaded.',
} as const;
