import { Fragment, type ReactNode } from 'react';

/** Things in a row as a sentence has them: "a, b and c". */
export function WordList(props: { children: readonly ReactNode[] }) {
  const { children } = props;
  const parts = new Intl.ListFormat().formatToParts(
    children.map((_child, index) => String(index)),
  );
  return (
    <>
      {parts.map(({ type, value }, index) => (
        <Fragment
          key={type === 'element' ? value : `after ${parts[index - 1]?.value}`}
        >
          {type === 'element' ? children[Number(value)] : value}
        </Fragment>
      ))}
    </>
  );
}
