import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  mongoConnectionServiceRef,
  type MongoService,
} from '@builder-insights/backend-mongo';

/**
 * The database that the services of this package share, whichever plugin uses them.
 *
 * @remarks
 * Sign-in (`auth`), the org source (`catalog`), decisions (`permission`) and the Access pages (`access`) are different
 * plugins of Backstage and speak about the same people and roles within one request.
 */
export const accessDatabaseServiceRef = createServiceRef<MongoService>({
  id: 'access.database',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { connection: mongoConnectionServiceRef },
      factory: ({ connection }) => connection.forPlugin('access'),
    }),
});
