const KEY = 'builder-insights.session-ended-at';
const AGAIN_MS = 30_000;

/**
 * Loads the page anew after the backend no longer took the session: whoever still may sign in goes on with a new
 * token, and whoever may not stands before the sign-in page. Not twice within half a minute, so that a backend that
 * refuses everybody does not make the page load for ever.
 */
export function startAfresh(window: Window): void {
  const now = Date.now();
  const last = Number(window.sessionStorage.getItem(KEY) ?? 0);
  if (now - last < AGAIN_MS) {
    return;
  }
  window.sessionStorage.setItem(KEY, String(now));
  window.location.reload();
}

/** Whether the page was just loaded because a session ended; the sign-in page then says so. */
export function sessionHasEnded(window: Window): boolean {
  const last = Number(window.sessionStorage.getItem(KEY) ?? 0);
  return Date.now() - last < AGAIN_MS;
}
