import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';

/** What else is known about who acts. @public */
export interface AuditContext {
  /** Asked for every act of a signed-in user, so it has to be quick. */
  contextOf(actorRef: string): Promise<{
    /** The emergency access that the user has at this moment. */
    breakGlassId?: string;
  }>;
}

/** Adds emergency access to the events of a user; by default there is none. @public */
export const auditContextServiceRef = createServiceRef<AuditContext>({
  id: 'audit.context',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory: () => ({ contextOf: async () => ({}) }),
    }),
});
