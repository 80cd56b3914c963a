import type { AccessEvidence } from '@builder-insights/plugin-access-common';
import { Instant } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import Typography from '@mui/material/Typography';
import { RiPrinterLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { Hash } from '../shared/Hash';
import { EvidenceAnswerView } from './EvidenceAnswerView';

const EXACT = new Intl.DateTimeFormat(undefined, {
  dateStyle: 'long',
  timeStyle: 'long',
  timeZone: 'UTC',
});

/** On paper there is the sheet alone, in black on white. */
const PAPER = {
  '@media print': {
    'body *': { visibility: 'hidden' },
    '#access-evidence, #access-evidence *': {
      visibility: 'visible',
      color: 'black !important',
    },
    '#access-evidence': { position: 'absolute', inset: 0 },
    '#access-evidence .screen-only': { display: 'none' },
  },
} as const;

/** @internal */
export interface EvidenceSheetProps {
  evidence: AccessEvidence;
  onReload: () => void;
}

/** The answers with their date and their hash, to be read here or printed. */
export function EvidenceSheet(props: EvidenceSheetProps) {
  const { evidence, onReload } = props;
  const { asOf, answers, hash } = evidence;
  const t = useWords();
  return (
    <Box component="article" id="access-evidence" sx={{ maxWidth: 800 }}>
      <GlobalStyles styles={PAPER} />
      <Typography>{t('evidence.intro')}</Typography>
      <Typography color="text.secondary" variant="body2" sx={{ my: 1 }}>
        {t('evidence.asOf', {
          at: EXACT.format(new Date(asOf)),
          when: <Instant at={asOf} />,
        })}
      </Typography>
      <Box
        className="screen-only"
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 2 }}
      >
        <Button
          variant="outlined"
          startIcon={<RiPrinterLine size={18} aria-hidden />}
          onClick={() => window.print()}
        >
          {t('evidence.print')}
        </Button>
        <Button onClick={onReload}>{t('evidence.again')}</Button>
      </Box>
      {answers.map(answer => (
        <EvidenceAnswerView key={answer.id} answer={answer} />
      ))}
      <Typography color="text.secondary" variant="body2" sx={{ mt: 4 }}>
        {t('evidence.hash')}: <Hash value={hash} />
      </Typography>
    </Box>
  );
}
