import { EntityName } from '@builder-insights/ui';

/** The product areas of an insight in one line. */
export function AreaNames(props: { refs: readonly string[] }) {
  return (
    <>
      {props.refs.map((ref, index) => (
        <span key={ref}>
          {index > 0 && ', '}
          <EntityName entityRef={ref} />
        </span>
      ))}
    </>
  );
}
