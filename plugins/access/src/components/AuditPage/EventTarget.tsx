import { EntityName } from '@builder-insights/ui';

const NAMED = /^(component|group|user):[^/]+\/.+$/;

/** What it was done to: by name where it has one. */
export function EventTarget(props: { target: string }) {
  const { target } = props;
  return NAMED.test(target) ? (
    <EntityName entityRef={target} />
  ) : (
    <span>{target}</span>
  );
}
