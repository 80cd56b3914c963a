import type {
  AreaView,
  GateSummary,
} from '@builder-insights/plugin-readiness-common';
import { Section } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { OwnerLink } from '../shared/OwnerLink';
import { GateTable } from './GateTable';

/** @internal */
export interface AreaSectionProps {
  area: AreaView;
  /** Those that the filters let through. */
  gates: readonly GateSummary[];
}

/** An area with who is accountable for it and its gates; nothing when the filters leave none. */
export function AreaSection(props: AreaSectionProps) {
  const { area, gates } = props;
  const { title, description, ownerRef, deputyRef, orphaned } = area;
  const t = useWords();
  if (gates.length === 0) {
    return null;
  }
  return (
    <Section title={title}>
      {description && <Typography>{description}</Typography>}
      <Typography color="text.secondary" sx={{ mb: 1 }}>
        {t('gates.owner', {
          who: <OwnerLink ownerRef={ownerRef} orphaned={orphaned} />,
        })}
        {deputyRef && (
          <>
            , {t('gates.deputy', { who: <OwnerLink ownerRef={deputyRef} /> })}
          </>
        )}
      </Typography>
      <GateTable label={title} gates={gates} />
    </Section>
  );
}
