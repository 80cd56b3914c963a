import { createCatalogModelLayer } from '@backstage/catalog-model/alpha';
import {
  RELATION_LEADER_OF,
  RELATION_LED_BY,
} from '@builder-insights/plugin-builder-insights-common';

/**
 * Teaches the catalog that a Group may name the person who leads it in
 * `spec.manager`, and turns that into `ledBy` and `leaderOf` relations.
 */
export const orgModelLayer = createCatalogModelLayer({
  layerId: 'builder-insights.io/group-manager',
  builder: model => {
    model.addRelationPair({
      fromKind: 'Group',
      toKind: 'User',
      description: 'The person who leads a group and answers for it',
      forward: { type: RELATION_LED_BY, title: 'led by' },
      reverse: { type: RELATION_LEADER_OF, title: 'leader of' },
    });
    model.updateKind({
      names: { kind: 'Group' },
      versions: [
        {
          name: ['v1alpha1', 'v1beta1'],
          schema: {
            jsonSchema: {
              properties: {
                spec: {
                  properties: {
                    manager: {
                      type: 'string',
                      minLength: 1,
                      description: 'The user who leads the group.',
                      examples: ['jdoe'],
                    },
                  },
                },
              },
            },
          },
          // An update replaces the list, so the standard fields stand here too.
          relationFields: [
            {
              selector: { path: 'spec.parent' },
              relation: 'childOf',
              defaultKind: 'Group',
              defaultNamespace: 'inherit',
              allowedKinds: ['Group'],
            },
            {
              selector: { path: 'spec.children' },
              relation: 'parentOf',
              defaultKind: 'Group',
              defaultNamespace: 'inherit',
              allowedKinds: ['Group'],
            },
            {
              selector: { path: 'spec.members' },
              relation: 'hasMember',
              defaultKind: 'User',
              defaultNamespace: 'inherit',
              allowedKinds: ['User'],
            },
            {
              selector: { path: 'spec.manager' },
              relation: RELATION_LED_BY,
              defaultKind: 'User',
              defaultNamespace: 'inherit',
              allowedKinds: ['User'],
            },
          ],
        },
      ],
    });
  },
});
