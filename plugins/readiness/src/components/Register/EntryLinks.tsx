import { useOpenEntry, WordList } from '@builder-insights/ui';
import { TextLink } from '../shared/TextLink';

/** @internal */
export interface EntryLinksProps {
  /** Parameter of the address that names the open entry. */
  param: string;
  ids: readonly string[];
}

/** Entries of the same page by their ids, each opening beside it. */
export function EntryLinks(props: EntryLinksProps) {
  const { param, ids } = props;
  const { searchOf } = useOpenEntry(param);
  return (
    <WordList>
      {ids.map(id => (
        <TextLink key={id} to={searchOf(id)}>
          {id}
        </TextLink>
      ))}
    </WordList>
  );
}
