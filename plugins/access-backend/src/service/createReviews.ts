import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import type { MongoService } from '@builder-insights/backend-mongo';
import type {
  IdentityRegister,
  OrgDirectory,
  RoleRegister,
  RoleResolver,
} from '@builder-insights/plugin-access-node';
import { ReviewStore } from '../store/ReviewStore';
import type { AccessAuthorizer } from './AccessAuthorizer';
import { ReviewCensus } from './ReviewCensus';
import { ReviewClosing } from './ReviewClosing';
import { ReviewDecisions } from './ReviewDecisions';
import { ReviewerCheck } from './ReviewerCheck';
import { ReviewOpening } from './ReviewOpening';
import { ReviewRemediation } from './ReviewRemediation';
import { ReviewService } from './ReviewService';

/** Puts together what reviews are made of. */
export async function createReviews(deps: {
  auditor: AuditorService;
  authorizer: AccessAuthorizer;
  database: MongoService;
  identities: IdentityRegister;
  logger: LoggerService;
  org: OrgDirectory;
  resolver: RoleResolver;
  roles: RoleRegister;
  now?: () => Date;
}): Promise<{ reviews: ReviewService; closing: ReviewClosing }> {
  const { now = () => new Date() } = deps;
  const store = await ReviewStore.create(deps.database);
  const closing = ReviewClosing.create({
    ...deps,
    now,
    remediation: ReviewRemediation.create(deps),
    store,
  });
  const reviews = ReviewService.create({
    ...deps,
    now,
    closing,
    opening: ReviewOpening.create({ census: ReviewCensus.create(deps), store }),
    decisions: ReviewDecisions.create({
      now,
      reviewers: ReviewerCheck.create(deps),
      store,
    }),
    store,
  });
  return { reviews, closing };
}
