/** The words of the domain, as every page has them. */
export const domainWords = {
  state: {
    pass: 'Pass',
    fail: 'Fail',
    waived: 'Waived',
    'not-applicable': 'Not applicable',
    unknown: 'Unknown',
    stale: 'Stale',
    error: 'Error',
  },
  verdict: {
    'no-go': 'No-go',
    'conditional-go': 'Conditional go',
    go: 'Go',
  },
  level: { low: 'Low', medium: 'Medium', high: 'High' },
  stage: {
    draft: 'Draft: not judged yet',
    shadow: 'Shadow: judged, counts nowhere',
    warn: 'Warning: counts as advisory',
    enforce: 'Enforced',
  },
  kind: {
    automatic: 'Observed',
    attested: 'Attested',
    both: 'Observed and attested',
  },
} as const;
