import {
  type RootHttpRouterConfigureContext,
  rootHttpRouterServiceFactory,
} from '@backstage/backend-defaults/rootHttpRouter';
import type { ServiceFactory } from '@backstage/backend-plugin-api';
import { auditRequestContext } from './request/auditRequestContext';

/**
 * Backstage's HTTP server with every request inside its {@link auditRequestContext}, and otherwise as it is.
 *
 * @remarks
 * A portal with middleware of its own hands in its `configure`, which then has to apply Backstage's defaults itself.
 *
 * @public
 */
export function auditRootHttpRouterServiceFactory(
  options: { configure?(context: RootHttpRouterConfigureContext): void } = {},
): ServiceFactory {
  return rootHttpRouterServiceFactory({
    configure(context) {
      context.app.use(auditRequestContext.middleware());
      if (options.configure) {
        options.configure(context);
      } else {
        context.applyDefaults();
      }
    },
  });
}
