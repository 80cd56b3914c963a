import type {
  EvidenceChannel,
  GateView,
} from '@builder-insights/plugin-readiness-common';
import { Section } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { EvidenceView } from './EvidenceView';

const CHANNELS: EvidenceChannel[] = ['automatic', 'attested'];

/** What the gate was judged by. */
export function EvidenceSection(props: { view: GateView }) {
  const { evidence } = props.view.cell;
  const t = useWords();
  const known = CHANNELS.flatMap(channel => evidence[channel] ?? []);
  return (
    <Section title={t('gate.evidence.title')}>
      {known.length === 0 && (
        <Typography color="text.secondary">
          {t('gate.evidence.none')}
        </Typography>
      )}
      {known.map(each => (
        <EvidenceView key={each.channel} evidence={each} />
      ))}
    </Section>
  );
}
