import Skeleton from '@mui/material/Skeleton';
import { useEntityTitle } from '../hooks/useEntityTitle';

/** The name of a person, group or product area, as plain text. */
export function EntityName(props: { entityRef: string }) {
  const title = useEntityTitle(props.entityRef);
  return title === undefined ? (
    <Skeleton component="span" width="8ch" sx={{ display: 'inline-block' }} />
  ) : (
    <>{title}</>
  );
}
