import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { AuditTrail } from '@builder-insights/backend-audit';
import type {
  BreakGlassRegister,
  OrgDirectory,
  OrgSnapshots,
  Posture,
  RoleRegister,
} from '@builder-insights/plugin-access-node';
import type { EvidenceCollector } from '@builder-insights/plugin-readiness-node';
import type { PlatformConfig } from '../config';
import { auditChainCollector } from './auditChainCollector';
import { breakGlassCollector } from './breakGlassCollector';
import { CatalogReader } from './CatalogReader';
import { dashboardsCollector } from './dashboardsCollector';
import { exceptionsCollector } from './exceptionsCollector';
import { healthCollector } from './healthCollector';
import { oktaSignInCollector } from './oktaSignInCollector';
import { orgChainCollector } from './orgChainCollector';
import { orgSourceCollector } from './orgSourceCollector';
import { postureCollector } from './postureCollector';
import { structuredLogsCollector } from './structuredLogsCollector';

/** What the collectors look at. */
export interface Platform {
  auth: AuthService;
  breakGlass: BreakGlassRegister;
  catalog: CatalogService;
  config: PlatformConfig;
  discovery: DiscoveryService;
  org: OrgDirectory;
  posture: Posture;
  roles: RoleRegister;
  snapshots: OrgSnapshots;
  trail: AuditTrail;
  now: () => Date;
}

/** Everything that looks at this platform, running as it is, beside the collectors that every portal has. */
export function platformCollectors(platform: Platform): EvidenceCollector[] {
  const { config, discovery, posture } = platform;
  const { log, rootGroup } = config;
  return [
    oktaSignInCollector(platform),
    postureCollector(posture),
    breakGlassCollector(platform),
    orgSourceCollector(platform),
    orgChainCollector({ ...platform, rootGroup }),
    exceptionsCollector(platform),
    healthCollector(discovery),
    auditChainCollector(platform),
    structuredLogsCollector({ ...platform, log }),
    dashboardsCollector(CatalogReader.create(platform)),
  ];
}
