import { Failure, useAct } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { RiRefreshLine } from '@remixicon/react';
import { useState } from 'react';
import { useAccessApi } from '../../hooks/useAccessApi';
import { useWords } from '../../hooks/useWords';

/** @internal */
export interface ReadNowProps {
  /** Looks what came of it. */
  onReload: () => void;
}

/** Asks for the source to be read, which takes a while. */
export function ReadNow(props: ReadNowProps) {
  const { onReload } = props;
  const t = useWords();
  const api = useAccessApi();
  const { acting, error, act } = useAct();
  const [asked, setAsked] = useState(false);
  const read = () =>
    act(async () => {
      await api.readOrg();
      setAsked(true);
      onReload();
    });
  return (
    <>
      <Box
        sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}
      >
        <Button
          variant="outlined"
          startIcon={<RiRefreshLine size={18} aria-hidden />}
          disabled={acting}
          onClick={() => void read()}
        >
          {t('organisation.read.button')}
        </Button>
        <Box role="status" sx={{ color: 'text.secondary' }}>
          {asked && t('organisation.read.asked')}
        </Box>
        {asked && (
          <Button onClick={onReload}>{t('organisation.read.reload')}</Button>
        )}
      </Box>
      {error !== undefined && (
        <Failure what={t('organisation.read.failed')} error={error} />
      )}
    </>
  );
}
