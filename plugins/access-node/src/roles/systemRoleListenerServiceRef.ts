import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { RoleGrant } from '@builder-insights/plugin-access-common';

/** A role that the start of the portal gave, as the configuration names it. @public */
export interface SystemRoleChange {
  /** For the first time, or back again because nobody was an admin any more. */
  what: 'granted' | 'recovered';
  grant: Pick<
    RoleGrant,
    'id' | 'role' | 'subjectRef' | 'scopeRef' | 'grantedBy' | 'reason'
  >;
  at: Date;
}

/** Is told of roles that nobody signed in has given, after they were written. @public */
export interface SystemRoleListener {
  changed(change: SystemRoleChange): Promise<void>;
}

/** Whom to tell of such roles; by default only their history does. @public */
export const systemRoleListenerServiceRef =
  createServiceRef<SystemRoleListener>({
    id: 'access.system-role-listener',
    scope: 'root',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: {},
        factory: () => ({ changed: async () => {} }),
      }),
  });
