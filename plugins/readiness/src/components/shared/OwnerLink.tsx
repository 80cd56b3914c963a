import { EntityLink } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface OwnerLinkProps {
  /** A user or group; absent when nobody owns it. */
  ownerRef: string | undefined;
  /** The catalog does not know them. */
  orphaned?: boolean;
}

/** Who is accountable; that nobody is stands out. */
export function OwnerLink(props: OwnerLinkProps) {
  const { ownerRef, orphaned } = props;
  const t = useWords();
  if (!ownerRef) {
    return (
      <Box component="span" sx={{ color: 'error.main' }}>
        {t('page.nobody')}
      </Box>
    );
  }
  return orphaned ? (
    <Box component="span" sx={{ color: 'error.main' }}>
      {t('page.orphan', { who: <>{ownerRef}</> })}
    </Box>
  ) : (
    <EntityLink entityRef={ownerRef} />
  );
}
