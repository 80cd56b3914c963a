import type { MyAccess } from '@builder-insights/plugin-access-common';

/** What every page of Access is given. @internal */
export interface PageProps {
  /** Who looks at it, and what they may do. */
  me: MyAccess;
  /** To be called when the reader's own access may have changed. */
  onChanged: () => void;
}
