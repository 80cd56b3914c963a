import type {
  Rollout,
  ScorecardDefinition,
} from '@builder-insights/plugin-readiness-common';
import type {
  EvidenceCollector,
  ReadinessCollectorsExtensionPoint,
  ReadinessScorecardsExtensionPoint,
  RegisterSeeds,
} from '@builder-insights/plugin-readiness-node';

/** What modules bring before the plugin starts. */
export class Brought
  implements
    ReadinessCollectorsExtensionPoint,
    ReadinessScorecardsExtensionPoint
{
  static create(): Brought {
    return new Brought();
  }

  readonly collectors: EvidenceCollector[] = [];
  readonly scorecards: ScorecardDefinition[] = [];
  readonly rollouts: Array<{ rollout: Rollout; seeds: RegisterSeeds }> = [];

  private constructor() {}

  addCollector(...collectors: EvidenceCollector[]): void {
    this.collectors.push(...collectors);
  }

  addScorecard(definition: ScorecardDefinition): void {
    this.scorecards.push(definition);
  }

  addRollout(rollout: Rollout, seeds: RegisterSeeds): void {
    this.rollouts.push({ rollout, seeds });
  }
}
