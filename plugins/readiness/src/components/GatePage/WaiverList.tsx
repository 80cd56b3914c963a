import { Section } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { WaiverFacts } from '../shared/WaiverFacts';
import { WaiverActions } from '../WaiversPage/WaiverActions';
import type { GatePartProps } from './GateContent';

/** The waivers of a gate, those of the past too, with what the reader can do about them. */
export function WaiverList(props: GatePartProps) {
  const { view, onChanged } = props;
  const { waivers, may } = view;
  const t = useWords();
  return (
    <Section title={t('gate.waivers.title')}>
      {waivers.length === 0 ? (
        <Typography color="text.secondary">{t('gate.waivers.none')}</Typography>
      ) : (
        <Box
          component="ul"
          aria-label={t('gate.waivers.title')}
          sx={{ listStyle: 'none', m: 0, p: 0, maxWidth: 820 }}
        >
          {waivers.map(waiver => (
            <Box
              component="li"
              key={waiver.id}
              sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}
            >
              <WaiverFacts waiver={waiver} />
              <WaiverActions
                waiver={waiver}
                mayApprove={may.approveWaiver}
                onChanged={() => onChanged(t('gate.waivers.changed'))}
              />
            </Box>
          ))}
        </Box>
      )}
    </Section>
  );
}
