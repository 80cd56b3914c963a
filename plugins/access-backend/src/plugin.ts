import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { auditTrailServiceRef } from '@builder-insights/backend-audit';
import { CursorCodec } from '@builder-insights/backend-operations';
import { accessPermissions } from '@builder-insights/plugin-access-common';
import {
  accessDatabaseServiceRef,
  breakGlassRegisterServiceRef,
  driftRegisterServiceRef,
  identityRegisterServiceRef,
  orgDirectoryServiceRef,
  orgSnapshotsServiceRef,
  postureServiceRef,
  roleRegisterServiceRef,
  roleResolverServiceRef,
} from '@builder-insights/plugin-access-node';
import { readAccessConfig } from './config';
import { createRouter } from './router/createRouter';
import { OKTA_EVENTS_PATH } from './router/oktaEventRoutes';
import { AccessAuthorizer } from './service/AccessAuthorizer';
import { AuditExport } from './service/AuditExport';
import { AuditService } from './service/AuditService';
import { BreakGlassService } from './service/BreakGlassService';
import { createReviews } from './service/createReviews';
import { createEvidence } from './service/evidence/createEvidence';
import { GrantService } from './service/GrantService';
import { OktaEventService } from './service/OktaEventService';
import { OrgImpact } from './service/OrgImpact';
import { OrgService } from './service/OrgService';
import { PeopleService } from './service/PeopleService';
import { PostureService } from './service/PostureService';
import { startPostureServiceRef } from './startPostureServiceRef';
import { OktaEventStore } from './store/OktaEventStore';
import { SecretStore } from './store/SecretStore';
import { scheduleReviewTasks } from './tasks/scheduleReviewTasks';

/** Who people are, where they belong, what they may do, and who can tell. @public */
export const accessPlugin = createBackendPlugin({
  pluginId: 'access',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        breakGlass: breakGlassRegisterServiceRef,
        database: accessDatabaseServiceRef,
        drift: driftRegisterServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        identities: identityRegisterServiceRef,
        logger: coreServices.logger,
        org: orgDirectoryServiceRef,
        orgSnapshots: orgSnapshotsServiceRef,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        posture: postureServiceRef,
        resolver: roleResolverServiceRef,
        roles: roleRegisterServiceRef,
        scheduler: coreServices.scheduler,
        rootConfig: coreServices.rootConfig,
        startPosture: startPostureServiceRef,
        trail: auditTrailServiceRef,
      },
      async init(deps) {
        const { rootGroup, issuer, oktaEventHook } = readAccessConfig(
          deps.rootConfig,
        );
        const authorizer = AccessAuthorizer.create(deps);
        const cursors = CursorCodec.create(
          await SecretStore.create(deps.database).secret('cursors'),
        );
        const parts = { ...deps, authorizer, cursors, rootGroup };
        const emergencies = BreakGlassService.create(parts);
        const { reviews, closing } = await createReviews(parts);
        await scheduleReviewTasks({ ...deps, closing });

        deps.permissionsRegistry.addPermissions(accessPermissions);
        deps.httpRouter.addAuthPolicy({
          path: OKTA_EVENTS_PATH,
          allow: 'unauthenticated',
        });
        deps.httpRouter.use(
          createRouter({
            httpAuth: deps.httpAuth,
            people: PeopleService.create(parts),
            grants: GrantService.create(parts),
            org: OrgService.create({
              ...parts,
              impact: OrgImpact.create(parts),
            }),
            emergencies,
            reviews,
            audit: AuditService.create(parts),
            auditExport: AuditExport.create(parts),
            posture: PostureService.create(parts),
            evidence: createEvidence({
              ...parts,
              issuer,
              emergencies,
              reviews,
            }),
            oktaEvents:
              oktaEventHook &&
              OktaEventService.create({
                ...parts,
                ...oktaEventHook,
                answered: await OktaEventStore.create(deps.database),
              }),
          }),
        );
      },
    });
  },
});
