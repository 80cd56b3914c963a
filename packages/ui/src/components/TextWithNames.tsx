import { Fragment } from 'react';
import { EntityName } from './EntityName';

const REF = /\b((?:user|group):[a-z0-9-]+\/[a-z0-9._-]*[a-z0-9])/i;

/** A sentence of the backend's, with people and groups by name instead of by ref. */
export function TextWithNames(props: { children: string }) {
  // Split by a group, every second part is a ref.
  const parts = props.children.split(REF);
  return (
    <>
      {parts.map((part, at) => (
        <Fragment key={`${at}-${part}`}>
          {at % 2 === 1 ? <EntityName entityRef={part} /> : part}
        </Fragment>
      ))}
    </>
  );
}
