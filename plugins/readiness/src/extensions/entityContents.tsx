import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { RiTrafficLightLine } from '@remixicon/react';

/** A tab on the page of whatever can have a scorecard: its gates. */
export const scorecardContent = EntityContentBlueprint.make({
  name: 'scorecard',
  params: {
    path: '/readiness',
    title: 'Readiness',
    icon: <RiTrafficLightLine />,
    filter: { kind: { $in: ['component', 'system', 'api', 'resource'] } },
    loader: () =>
      import('../components/EntityContent/EntityScorecards').then(m => (
        <m.EntityScorecards />
      )),
  },
});
