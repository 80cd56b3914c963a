import type { ComponentType, ReactNode } from 'react';

/** A tab of the plugin's page. */
export interface FrameTab {
  id: string;
  label: string;
  /** Absolute path. */
  href: string;
  /** Whether it is for this path alone, not for those below it. */
  exact?: boolean;
}

/** What a frame is given. */
export interface FrameProps {
  title: string;
  tabs: FrameTab[];
  children: ReactNode;
}

/** What a frontend system puts around the plugin's pages: title and tabs. */
export type Frame = ComponentType<FrameProps>;
