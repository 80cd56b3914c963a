import { createExtensionPoint } from '@backstage/backend-plugin-api';
import type { EvidenceCollector } from './EvidenceCollector';

/** @public */
export interface ReadinessCollectorsExtensionPoint {
  /** @throws when another collector has the same id */
  addCollector(...collectors: EvidenceCollector[]): void;
}

/** For modules that look at something. @public */
export const readinessCollectorsExtensionPoint =
  createExtensionPoint<ReadinessCollectorsExtensionPoint>({
    id: 'readiness.collectors',
  });
