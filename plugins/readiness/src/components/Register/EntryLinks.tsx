import { useOpenEntry, WordList } from '@builder-insights/ui';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';

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
        <Link key={id} component={RouterLink} to={searchOf(id)}>
          {id}
        </Link>
      ))}
    </WordList>
  );
}
