import type { Insight } from '@builder-insights/plugin-builder-insights-common';
import { ExampleOrg } from './ExampleOrg';

const org = ExampleOrg.create();

/** Whether an example account may see an insight, in the words the product is described with. */
export function maySee(person: string, insight: Insight): boolean {
  const userRef = `user:default/${person}`;
  const { sensitivity, authorRef, assigneeRefs } = insight;
  const team = org.teamOf(authorRef);

  if (sensitivity === 'open' || authorRef === userRef) {
    return true;
  }
  if (org.leadersAbove(team).includes(userRef)) {
    return true;
  }
  if (assigneeRefs.includes(userRef)) {
    return true;
  }
  if (sensitivity === 'restricted') {
    return false;
  }
  return (
    ['admin', 'auditor'].includes(person) ||
    org.teamOf(userRef) === team ||
    (person === 'partner' &&
      insight.productAreas.some(
        area => org.ownerOf(area) === 'group:default/search-product',
      ))
  );
}
