import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { auditContextServiceRef } from './auditContextServiceRef';
import { RecordingAuditor } from './auditor/RecordingAuditor';
import { auditTrailServiceRef } from './auditTrailServiceRef';

/** Replaces Backstage's auditor: the events of every plugin go to the audit trail. @public */
export const auditorServiceFactory = createServiceFactory({
  service: coreServices.auditor,
  deps: {
    auth: coreServices.auth,
    context: auditContextServiceRef,
    httpAuth: coreServices.httpAuth,
    plugin: coreServices.pluginMetadata,
    trail: auditTrailServiceRef,
  },
  factory: ({ plugin, ...deps }) =>
    RecordingAuditor.create({ ...deps, plugin: plugin.getId() }),
});
