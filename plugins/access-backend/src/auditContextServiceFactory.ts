import { createServiceFactory } from '@backstage/backend-plugin-api';
import { auditContextServiceRef } from '@builder-insights/backend-audit';
import { breakGlassRegisterServiceRef } from '@builder-insights/plugin-access-node';

/** Marks whatever somebody does while they have emergency access, in every plugin. */
export const auditContextServiceFactory = createServiceFactory({
  service: auditContextServiceRef,
  deps: { breakGlass: breakGlassRegisterServiceRef },
  factory: ({ breakGlass }) => ({
    contextOf: async actorRef => {
      const active = await breakGlass.active(actorRef, new Date());
      return active ? { breakGlassId: active.id } : {};
    },
  }),
});
