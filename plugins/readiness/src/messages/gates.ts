/** Words of the gates of a rollout. */
export const gatesMessages = {
  filter: 'Show the gates that are in a state',
  all: 'All',
  area: 'Area: {{area}}',
  removeArea: 'Show all areas',
  noneTitle: 'No gate is like that',
  none: 'Another state or area has some.',
  clear: 'Show all gates',
  empty: 'This scorecard has no gates yet',
  owner: 'Owner: {{who}}',
  deputy: 'deputy: {{who}}',
  column: {
    gate: 'Gate',
    state: 'State',
    why: 'Why',
    since: 'Since',
    owner: 'Owner',
    weight: 'Weight',
  },
  blocking: 'Blocking',
  advisory: 'Advisory',
} as const;
