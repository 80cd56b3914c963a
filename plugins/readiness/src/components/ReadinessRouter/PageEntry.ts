import type { ReadinessAbilities } from '@builder-insights/plugin-readiness-common';
import type { ComponentType } from 'react';
import type { pageMessages } from '../../messages/page';
import type { PageProps, RolloutPageProps } from '../shared/PageProps';

/** @internal */
export type TabName = keyof typeof pageMessages.tab;

/** A page and where it stands. @internal */
export type PageEntry = {
  /** The tab it is under. */
  tab: TabName;
  /** Below the plugin's own path. */
  path: string;
  /** Whether it is a page that one comes to from its tab's own. */
  below?: true;
  /** Who may use it; by default whoever may see a scope. */
  allows?: (me: ReadinessAbilities) => boolean;
} & (
  | { about: 'rollout'; Page: ComponentType<RolloutPageProps> }
  | { about: 'all'; Page: ComponentType<PageProps> }
);

/** Whether somebody may use a page. */
export function isAllowed(entry: PageEntry, me: ReadinessAbilities): boolean {
  return entry.allows ? entry.allows(me) : me.read;
}
