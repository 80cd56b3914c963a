import type { AuditTrail } from '@builder-insights/backend-audit';
import type {
  DriftRegister,
  OrgDirectory,
  OrgSnapshots,
  RoleRegister,
} from '@builder-insights/plugin-access-node';
import type { AccessAuthorizer } from '../AccessAuthorizer';
import type { BreakGlassFacts, ReviewFacts } from '../EvidenceFacts';
import { EvidenceService } from '../EvidenceService';
import type { StartPosture } from '../StartPosture';
import { AuditCounts } from './AuditCounts';
import { ReviewEvidence } from './ReviewEvidence';
import { RoleEvidence } from './RoleEvidence';
import { SignInEvidence } from './SignInEvidence';

/** The evidence service with the three answers it puts together. */
export function createEvidence(parts: {
  authorizer: AccessAuthorizer;
  drift: DriftRegister;
  emergencies: BreakGlassFacts;
  issuer?: string;
  org: OrgDirectory;
  orgSnapshots: OrgSnapshots;
  reviews: ReviewFacts;
  roles: RoleRegister;
  rootGroup: string;
  startPosture: StartPosture;
  trail: AuditTrail;
}): EvidenceService {
  const counts = AuditCounts.create(parts.trail);
  return EvidenceService.create({
    authorizer: parts.authorizer,
    signIn: SignInEvidence.create({ ...parts, counts }),
    roles: RoleEvidence.create({ ...parts, counts }),
    reviews: ReviewEvidence.create({
      counts,
      reviews: parts.reviews,
      breakGlass: parts.emergencies,
    }),
  });
}
