export const USAGE = `Usage: readiness verdict --url <portal> --rollout <id> --ring <id> [options]

Asks a portal whether a ring of a rollout may be let in.

  --url <portal>           address of the backend: https://portal.example.com
  --rollout <id>           the rollout: builder-insights
  --ring <id>              the ring: pilot
  --as-of <instant>        the verdict at an instant of the past: 2026-11-20T18:00:00Z
  --accept conditional-go  a go with conditions is good enough
  --json                   print the verdict as JSON
  --help                   print this

READINESS_TOKEN holds the token of the program, or of a person.

Exit codes: 0 go, or accepted; 1 not go; 2 a wrong argument, or a rollout or ring that is not there;
3 the portal cannot be reached, denies it, or gives no verdict.
`;
