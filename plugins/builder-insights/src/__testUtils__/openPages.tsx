import type { Entity } from '@backstage/catalog-model';
import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  builderInsightsApiRef,
  type BuilderInsightsApi,
} from '../api/BuilderInsightsApi';
import plugin from '../index';
import { aViewer } from './aViewer';

const ENTITIES: Entity[] = [
  group('br-emea', 'EMEA'),
  group('br-emea-south', 'EMEA South', 'br-emea'),
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'atlas-search',
      namespace: 'default',
      title: 'Atlas Search',
    },
    spec: { type: 'product-area' },
  },
];

/**
 * Opens the plugin's pages in a portal of the new frontend system, with a
 * backend that answers as the test says.
 */
export function openPages(
  path: string,
  api: Partial<BuilderInsightsApi>,
): jest.Mocked<BuilderInsightsApi> {
  const mock = {
    viewer: jest.fn(api.viewer ?? (async () => aViewer())),
    list: jest.fn(api.list ?? (async () => ({ items: [] }))),
    capture: jest.fn(api.capture ?? notAnswered),
    insight: jest.fn(api.insight ?? notAnswered),
    revise: jest.fn(api.revise ?? notAnswered),
    why: jest.fn(api.why ?? notAnswered),
    scope: jest.fn(api.scope ?? notAnswered),
    teamReport: jest.fn(api.teamReport ?? notAnswered),
  };
  renderTestApp({
    features: [plugin],
    initialRouteEntries: [path],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      [builderInsightsApiRef, mock],
      [catalogApiRef, catalogApiMock({ entities: ENTITIES })],
      mockApis.identity({ userEntityRef: 'user:default/advocate' }),
    ],
  });
  return mock;
}

async function notAnswered(): Promise<never> {
  throw new TypeError('The test did not expect to be asked this');
}

function group(name: string, title: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', title },
    spec: { type: 'team', children: [], ...(parent && { parent }) },
  };
}
