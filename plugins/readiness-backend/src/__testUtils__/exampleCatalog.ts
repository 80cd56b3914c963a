import type { Entity } from '@backstage/catalog-model';

const BACKSTAGE = 'backstage.io/v1alpha1';

function group(name: string, parent?: string): Entity {
  return {
    apiVersion: BACKSTAGE,
    kind: 'Group',
    metadata: { name, title: `Group ${name}` },
    spec: { type: 'team', ...(parent && { parent }), children: [] },
    relations: parent
      ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
      : [],
  };
}

function user(name: string, groups: string[]): Entity {
  return {
    apiVersion: BACKSTAGE,
    kind: 'User',
    metadata: { name },
    spec: { memberOf: groups },
    relations: groups.map(of => ({
      type: 'memberOf',
      targetRef: `group:default/${of}`,
    })),
  };
}

function service(name: string, owner: string): Entity {
  return {
    apiVersion: BACKSTAGE,
    kind: 'Component',
    metadata: { name, title: `The ${name}`, annotations: {} },
    spec: { type: 'service', lifecycle: 'production', owner },
    relations: [{ type: 'ownedBy', targetRef: `group:default/${owner}` }],
  };
}

/**
 * company > engineering > search and graph; company > security. `owner` is of search, `other` of graph. Search has the
 * portal and the index, graph the walker, and nobody knows the group `gone`, which has the relic.
 */
export const exampleCatalog = (): Entity[] => [
  group('company'),
  group('engineering', 'company'),
  group('search', 'engineering'),
  group('graph', 'engineering'),
  group('security', 'company'),
  user('owner', ['search']),
  user('other', ['graph']),
  user('platform-owner', ['company']),
  user('approver', ['security']),
  user('auditor', ['company']),
  user('area-owner', ['security']),
  user('outsider', []),
  service('portal', 'search'),
  service('index', 'search'),
  service('walker', 'graph'),
  service('relic', 'gone'),
];

export const PORTAL = 'component:default/portal';
export const INDEX = 'component:default/index';
export const WALKER = 'component:default/walker';
export const RELIC = 'component:default/relic';
