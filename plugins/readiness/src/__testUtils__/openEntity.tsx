import type { ReactElement } from 'react';
import { fetchApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { clientFactory } from '../api/clientFactory';
import { rootRouteRef } from '../routes';
import { catalogEntities } from './catalogEntities';
import type { FakeServer } from './FakeServer';

/** Shows something of the plugin as it stands on the page of the component `portal`. */
export function openEntity(
  element: ReactElement,
  server: FakeServer,
): FakeServer {
  const discoveryApi = mockApis.discovery();
  const fetchApi = { fetch: server.fetch };
  renderInTestApp(
    <EntityProvider
      entity={catalogEntities.find(e => e.metadata.name === 'portal')}
    >
      {element}
    </EntityProvider>,
    {
      mountedRoutes: {
        '/readiness': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      apis: [
        [fetchApiRef, fetchApi],
        [catalogApiRef, catalogApiMock({ entities: catalogEntities })],
        [clientFactory.api, clientFactory.factory({ discoveryApi, fetchApi })],
      ],
    },
  );
  return server;
}
