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
  it('believes a group alone about its parent, and loses none on a cycle', async () => {
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
      aGroup('one', {
        spec: { type: 'team', children: [], parent: 'other' },
      }),
      aGroup('other', {
        spec: { type: 'team', children: [], parent: 'one' },
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
    expect(result.current.value).toEqual([
      { ref: 'group:default/all', title: 'all', depth: 0 },
      { ref: 'group:default/emea', title: 'Europe', depth: 1 },
      { ref: 'group:default/south', title: 'South', depth: 2 },
      { ref: 'group:default/one', title: 'one', depth: 0 },
      { ref: 'group:default/other', title: 'other', depth: 1 },
    ]);
  });
});
