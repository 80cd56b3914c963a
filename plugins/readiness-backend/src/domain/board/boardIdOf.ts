/** The name of the board of one scope on one scorecard. */
export function boardIdOf(scorecardId: string, scopeRef: string): string {
  return `${scorecardId}|${scopeRef}`;
}
