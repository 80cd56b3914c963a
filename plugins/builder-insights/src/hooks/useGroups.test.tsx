import type { Entity } from '@backstage/catalog-model';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useGroups } from './useGroups';

function aGroup(name: string, overrides?: Partial<Entity>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
    ...overrides,
  };
}

describe('useGroups', () => {
  it('reads parents and titles as the backend does', async () => {
    const entities = [
      aGroup('all'),
      aGroup('emea', {
        metadata: { name: 'emea', namespace: 'default', title: 'Europe' },
        spec: { type: 'team', children: [], parent: 'all' },
      }),
      aGroup('south', {
        metadata: { name: 'south', namespace: 'default', title: 'Old name' },
        spec: {
          type: 'team',
          children: [],
          parent: 'group:default/emea',
          profile: { displayName: 'South' },
        },
        // What another entity claims about this one.
        relations: [{ type: 'childOf', targetRef: 'group:default/all' }],
      }),
    ];
    const { result } = renderHook(() => useGroups(), {
      wrapper: ({ children }: { children: ReactNode }) => (
        <TestApiProvider apis={[[catalogApiRef, catalogApiMock({ entities })]]}>
          {children}
        </TestApiProvider>
      ),
    });
    await waitFor(() => expect(result.current.value).not.toBe(undefined));
    const tree = result.current.value;
    expect(tree?.pathOf('group:default/south')).toEqual([
      'group:default/south',
      'group:default/emea',
      'group:default/all',
    ]);
    expect(tree?.groups().map(({ title }) => title)).toEqual([
      'all',
      'Europe',
      'South',
    ]);
  });
});
