import { EntityLink, Notice } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { Boards } from '../shared/Boards';
import type { PageProps } from '../shared/PageProps';

/** The gates of the entity that the address names. */
export function ScopePage(_props: PageProps) {
  const t = useWords();
  const [params] = useSearchParams();
  const scopeRef = params.get('ref');
  if (!scopeRef) {
    return <Notice title={t('entity.unnamed')} />;
  }
  return (
    <>
      <Typography variant="h2">
        <EntityLink entityRef={scopeRef} />
      </Typography>
      <Boards key={scopeRef} scopeRef={scopeRef} />
    </>
  );
}
