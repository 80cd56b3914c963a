import type { GrantDraft } from './GrantDraft';
import { grantTarget } from './grantTarget';
import { isScopedRole } from './isScopedRole';

/** A field of a grant that is not right. */
export type GrantProblem = 'role' | 'subject' | 'scope' | 'reason' | 'expiry';

/** What a draft still lacks, in the order of the form. */
export function grantProblems(draft: GrantDraft, now: Date): GrantProblem[] {
  const { role, reason } = draft;
  const { subjectRef, scopeRef, expiresAt } = grantTarget(draft);
  const problems: Array<[problem: GrantProblem, is: boolean]> = [
    ['role', !role],
    ['subject', !subjectRef],
    ['scope', isScopedRole(role) && !scopeRef],
    ['reason', !reason.trim()],
    ['expiry', expiresAt !== undefined && expiresAt <= now.toISOString()],
  ];
  return problems.flatMap(([problem, is]) => (is ? [problem] : []));
}
