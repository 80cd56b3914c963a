import { EMPTY_DRAFT, type BreakGlassDraft } from './BreakGlassDraft';

const keyOf = (userRef: string) => `access.break-glass.draft:${userRef}`;

/** What was typed, kept in this tab alone and for one person: signing in again leaves the page. */
export const breakGlassDraftStore = {
  read(userRef: string): BreakGlassDraft {
    try {
      const kept: unknown = JSON.parse(
        sessionStorage.getItem(keyOf(userRef)) ?? '{}',
      );
      return { ...EMPTY_DRAFT, ...wordsOf(kept) };
    } catch {
      return EMPTY_DRAFT;
    }
  },
  write(userRef: string, draft: BreakGlassDraft) {
    try {
      sessionStorage.setItem(keyOf(userRef), JSON.stringify(draft));
    } catch {
      // A tab that keeps nothing costs the person their typing, not their access.
    }
  },
  clear(userRef: string) {
    sessionStorage.removeItem(keyOf(userRef));
  },
};

/** The fields that hold text; whatever else was stored there is left out. */
function wordsOf(kept: unknown): Partial<BreakGlassDraft> {
  const fields = ['reason', 'ticket', 'scopeRef', 'minutes'] as const;
  const entries = fields
    .map(field => [field, Object(kept)[field]] as const)
    .filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(entries);
}
