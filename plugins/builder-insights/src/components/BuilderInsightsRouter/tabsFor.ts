import type { Viewer } from '@builder-insights/plugin-builder-insights-common';

/** The pages, by their path below the plugin's own. */
export type TabName = 'capture' | 'insights' | 'mine' | 'reports';

/**
 * The tabs a person can use. When the backend could not say who that is, all of
 * them: what is not allowed says so itself.
 */
export function tabsFor(viewer: Viewer | undefined): TabName[] {
  return viewer && !viewer.may.capture
    ? ['insights', 'reports']
    : ['capture', 'insights', 'mine', 'reports'];
}

/** The tab that a person's role needs first. */
export function landingTab(viewer: Viewer | undefined): TabName {
  if (viewer?.leads.length) {
    return 'reports';
  }
  return !viewer || viewer.may.capture ? 'capture' : 'insights';
}
