import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** On the overview of whatever can have a scorecard: how its gates stand. */
export const scorecardCard = EntityCardBlueprint.make({
  name: 'scorecard',
  params: {
    type: 'info',
    filter: { kind: { $in: ['component', 'system', 'api', 'resource'] } },
    loader: () =>
      import('../components/EntityCard/EntityScorecardCard').then(m => (
        <m.EntityScorecardCard />
      )),
  },
});
