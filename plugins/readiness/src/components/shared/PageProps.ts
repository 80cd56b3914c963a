import type {
  ReadinessAbilities,
  RolloutView,
} from '@builder-insights/plugin-readiness-common';

/** What every page of Readiness is given. @internal */
export interface PageProps {
  /** What the reader may do. */
  me: ReadinessAbilities;
  /** To be called when something changed that other pages show too: a gate, a waiver, a register, a record. */
  onChanged: () => void;
}

/** What a page about one rollout is given. @internal */
export interface RolloutPageProps extends PageProps {
  view: RolloutView;
}
