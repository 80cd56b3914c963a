import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { readPostureConfig } from './readPostureConfig';
import { StartPosture } from './service/StartPosture';

/** What was seen of the portal's safety at its start. @public */
export const startPostureServiceRef = createServiceRef<StartPosture>({
  id: 'access.start-posture',
  scope: 'root',
});

/**
 * Looks at the portal's safety before anything else, and refuses to start production on a red item.
 *
 * @public
 */
export const startPostureServiceFactory = createServiceFactory({
  service: startPostureServiceRef,
  initialization: 'always',
  deps: {
    config: coreServices.rootConfig,
    logger: coreServices.rootLogger,
    metadata: coreServices.rootInstanceMetadata,
  },
  factory: ({ config, logger, metadata }) =>
    StartPosture.create({
      config: readPostureConfig(config),
      environment:
        process.env.NODE_ENV === 'production' ? 'production' : 'development',
      logger,
      metadata,
    }),
});
