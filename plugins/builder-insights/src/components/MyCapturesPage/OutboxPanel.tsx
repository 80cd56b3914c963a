import { DiscardDialog } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { OutboxItem } from '../../capture/OutboxItem';
import { useOutbox } from '../../hooks/useOutbox';
import { useWords } from '../../hooks/useWords';
import { OutboxEntry } from './OutboxEntry';

/** What waits on this device, and what can be done about each. */
export function OutboxPanel(props: { userRef: string }) {
  const t = useWords();
  const { outbox, items, sending } = useOutbox(props.userRef);
  const [discarding, setDiscarding] = useState<OutboxItem>();
  if (items.length === 0) {
    return null;
  }
  return (
    <Box
      component="section"
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, mb: 3 }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1,
          justifyContent: 'space-between',
          alignItems: 'center',
        }}
      >
        <Typography variant="h4" component="h2" sx={{ mb: 0 }}>
          {t('capture.outbox.heading', { count: items.length })}
        </Typography>
        {items.length > 1 && (
          <Button variant="outlined" onClick={() => void outbox.sendNow()}>
            {t('capture.outbox.sendAll')}
          </Button>
        )}
      </Box>
      <Typography variant="body2" color="text.secondary">
        {t('capture.outbox.hint')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.map(item => (
          <OutboxEntry
            key={item.request.clientId}
            item={item}
            sending={sending === item.request.clientId}
            onSend={() => void outbox.sendNow(item.request.clientId)}
            onDiscard={() => setDiscarding(item)}
          />
        ))}
      </Box>
      <DiscardDialog
        open={discarding !== undefined}
        question={t('capture.outbox.discardQuestion')}
        hint={t('capture.outbox.discardHint')}
        discard={t('capture.outbox.discard')}
        keep={t('capture.outbox.keep')}
        onKeep={() => setDiscarding(undefined)}
        onDiscard={() => {
          if (discarding) {
            outbox.discard(discarding.request.clientId);
          }
          setDiscarding(undefined);
        }}
      />
    </Box>
  );
}
