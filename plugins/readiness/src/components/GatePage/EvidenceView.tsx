import type { Evidence } from '@builder-insights/plugin-readiness-common';
import {
  Disclosure,
  Fact,
  Facts,
  Fingerprint,
  Instant,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { OutLink } from '../shared/OutLink';
import { EvidenceSourceText } from './EvidenceSourceText';

/** One observation or statement: what was seen, how old it is, where it comes from, and its hash. */
export function EvidenceView(props: { evidence: Evidence }) {
  const { evidence } = props;
  const { channel, error, value, note, link, validUntil, hash } = evidence;
  const t = useWords();
  const { holds, statement } = value ?? {};
  const stated = channel === 'attested' && typeof statement === 'string';
  return (
    <Box sx={{ mb: 2, maxWidth: 820 }}>
      <Typography variant="h4" component="h3">
        {t(`gate.evidence.channel.${channel}`)}
      </Typography>
      <Facts>
        {stated && (
          <Fact term={t('gate.evidence.statement')}>
            {t(holds === true ? 'gate.evidence.holds' : 'gate.evidence.fails')}:{' '}
            <q>{statement}</q>
          </Fact>
        )}
        {error && (
          <Fact term={t('gate.evidence.problem')}>
            {error.message} ({error.name})
          </Fact>
        )}
        <Fact term={t('gate.evidence.observed')}>
          <Instant at={evidence.observedAt} />
        </Fact>
        <Fact term={t('gate.evidence.collected')}>
          <Instant at={evidence.collectedAt} />
        </Fact>
        {validUntil && (
          <Fact term={t('gate.evidence.validUntil')}>
            <Instant at={validUntil} />
          </Fact>
        )}
        <Fact term={t('gate.evidence.source')}>
          <EvidenceSourceText source={evidence.source} />
        </Fact>
        {note && <Fact term={t('gate.evidence.note')}>{note}</Fact>}
        {link && (
          <Fact term={t('gate.evidence.link')}>
            <OutLink url={link}>{link}</OutLink>
          </Fact>
        )}
        <Fact term={t('gate.evidence.hash')}>
          <Fingerprint hash={hash} />
        </Fact>
      </Facts>
      {value && !stated && (
        <Disclosure summary={t('gate.evidence.value')}>
          <Box
            component="pre"
            // Long values scroll, and a keyboard has to reach what scrolls.
            tabIndex={0}
            aria-label={t('gate.evidence.value')}
            sx={{ m: 0, fontSize: '0.875em', overflowX: 'auto' }}
          >
            {JSON.stringify(value, undefined, 2)}
          </Box>
        </Disclosure>
      )}
    </Box>
  );
}
