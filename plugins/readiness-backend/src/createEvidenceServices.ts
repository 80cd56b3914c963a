import type { ReadinessCore } from './ReadinessCore';
import { AttestationService } from './service/AttestationService';
import { AttestationSigning } from './service/AttestationSigning';
import { CollectorRunner } from './service/CollectorRunner';
import { EvidenceService } from './service/EvidenceService';
import { RefreshService } from './service/RefreshService';
import { ScopeService } from './service/ScopeService';

/** Scopes, and how evidence comes to them. */
export function createEvidenceServices(core: ReadinessCore) {
  const runner = CollectorRunner.create(core);
  const signing = AttestationSigning.create(core);
  return {
    attestations: AttestationService.create({ ...core, signing }),
    evidence: EvidenceService.create(core),
    refreshes: RefreshService.create({ ...core, runner }),
    runner,
    scopes: ScopeService.create(core),
  };
}
