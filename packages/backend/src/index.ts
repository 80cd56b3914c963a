import { createBackend } from '@backstage/backend-defaults';
import { mongoRootHealthServiceFactory } from '@builder-insights/backend-mongo';

const backend = createBackend();

// The portal itself
backend.add(import('@backstage/plugin-app-backend'));
backend.add(mongoRootHealthServiceFactory);

// Who you are
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(
  import('@builder-insights/plugin-auth-backend-module-okta-workforce'),
);

// Where you belong
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@builder-insights/plugin-catalog-backend-module-builder-org'),
);

// What you may do
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@builder-insights/plugin-permission-backend-module-builder-policy'),
);

// What builders say
backend.add(import('@builder-insights/plugin-builder-insights-backend'));

// What every portal offers
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.start();
