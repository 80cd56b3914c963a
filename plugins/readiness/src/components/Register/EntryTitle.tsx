import { useOpenEntry } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';

/** @internal */
export interface EntryTitleProps {
  /** Parameter of the address that names the open entry. */
  param: string;
  id: string;
  title: string;
}

/** What an entry is called, leading to all of it. */
export function EntryTitle(props: EntryTitleProps) {
  const { param, id, title } = props;
  const { searchOf } = useOpenEntry(param);
  return (
    <Link
      component={RouterLink}
      to={searchOf(id)}
      data-list-entry={id}
      sx={{ display: 'inline-block', py: 0.25 }}
    >
      <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {id}
      </Box>{' '}
      {title}
    </Link>
  );
}
