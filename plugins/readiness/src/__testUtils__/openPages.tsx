import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { fetchApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  defaultEntityPresentation,
  entityPresentationApiRef,
  entityRouteRef,
  type EntityRefPresentation,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import plugin from '../index';
import { catalogEntities } from './catalogEntities';
import type { FakeServer } from './FakeServer';

/**
 * Opens the plugin's pages in a portal of the new frontend system, before a backend that answers as the test says, signed
 * in as `user:default/owner`.
 */
export function openPages(path: string, server: FakeServer): FakeServer {
  renderTestApp({
    features: [plugin],
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [fetchApiRef, { fetch: server.fetch }],
      [catalogApiRef, catalogApiMock({ entities: catalogEntities })],
      mockApis.identity({ userEntityRef: 'user:default/owner' }),
      mockApis.discovery(),
      [entityPresentationApiRef, { forEntity }],
    ],
  });
  return server;
}

/** Names entities as a portal with a catalog does: by title, unknown ones by their ref. */
function forEntity(entityOrRef: Entity | string): EntityRefPresentation {
  const entityRef =
    typeof entityOrRef === 'string'
      ? entityOrRef
      : stringifyEntityRef(entityOrRef);
  const entity = catalogEntities.find(e => stringifyEntityRef(e) === entityRef);
  const snapshot = defaultEntityPresentation(entity ?? entityRef);
  return { snapshot, promise: Promise.resolve(snapshot) };
}
