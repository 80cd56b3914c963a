import type { CursorCodec } from '@builder-insights/backend-operations';
import type { ReadinessParts } from './createReadiness';
import type { RuleEngine } from './domain/rules/RuleEngine';
import type { BoardKeeper } from './service/BoardKeeper';
import type { CatalogOwners } from './service/CatalogOwners';
import type { CollectorRegistry } from './service/CollectorRegistry';
import type { GateReader } from './service/GateReader';
import type { GateRights } from './service/GateRights';
import type { OwnRefs } from './service/OwnRefs';
import type { ReadinessAuthorizer } from './service/ReadinessAuthorizer';
import type { RolloutReader } from './service/RolloutFacts';
import type { RolloutRegistry } from './service/RolloutRegistry';
import type { Stores } from './store/createStores';

type Backend = Pick<
  ReadinessParts,
  | 'auditor'
  | 'auth'
  | 'catalog'
  | 'clock'
  | 'config'
  | 'logger'
  | 'notifications'
>;

/** What all services are made from; each takes what it needs. */
export interface ReadinessCore extends Backend, Stores {
  authorizer: ReadinessAuthorizer;
  collectors: CollectorRegistry;
  cursors: CursorCodec;
  gateRights: GateRights;
  gates: GateReader;
  keeper: BoardKeeper;
  owners: CatalogOwners;
  /** Under which refs things are somebody's. */
  ownRefs: OwnRefs;
  reader: RolloutReader;
  rollouts: RolloutRegistry;
  rules: RuleEngine;
}
