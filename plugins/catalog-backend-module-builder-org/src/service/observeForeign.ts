import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import type {
  DriftObservation,
  OrgDirectory,
} from '@builder-insights/plugin-access-node';
import { namesOfForeign } from '../domain/namesOfForeign';
import { displayNameOf } from './displayNameOf';
import { originOf } from './originOf';

/** What a User or Group entity that is not from the org source reaches for: high when it names one of ours. */
export async function observeForeign(
  entity: Entity,
  org: OrgDirectory,
): Promise<DriftObservation> {
  const ref = stringifyEntityRef(entity);
  const { origin } = originOf(entity);
  const tree = await org.tree();
  const names = [...new Set(namesOfForeign(entity))];
  const people = await org.peopleByRef(names);
  const groups = names.filter(name => tree.has(name));
  const oktaId = entity.metadata.annotations?.['okta.com/id'];
  const twin = oktaId ? await org.personByOktaId(oktaId) : undefined;
  const reached = [
    ...new Set([...groups, ...people.map(person => person.ref)]),
    ...(twin ? [`the Okta id of ${twin.ref}`] : []),
  ];
  return {
    kind: 'foreign-entity',
    subjectRef: ref,
    displayName: displayNameOf(entity),
    severity: reached.length > 0 ? 'high' : 'low',
    message:
      reached.length > 0
        ? `${ref} comes from '${origin}' and not from the org source, and names ${reached
            .slice(0, 5)
            .join(', ')}. It counts for nothing; remove that location.`
        : `${ref} comes from '${origin}' and not from the org source. It counts for nothing.`,
    source: 'does not have it',
    catalog: `comes from ${origin}`,
  };
}
