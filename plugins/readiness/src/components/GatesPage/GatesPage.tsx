import { Notice } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import type { RolloutPageProps } from '../shared/PageProps';
import { StandingLine } from '../shared/StandingLine';
import { AreaSection } from './AreaSection';
import { GateFilters } from './GateFilters';

/** The gates of a rollout by area, narrowed by what stands in the address. */
export function GatesPage(props: RolloutPageProps) {
  const { view } = props;
  const { areas, gates } = view;
  const t = useWords();
  const [params, setParams] = useSearchParams();
  const state = params.get('state');
  const area = params.get('area');
  const inArea = gates.filter(gate => !area || gate.areaId === area);
  const shown = inArea.filter(gate => !state || gate.state === state);

  if (gates.length === 0) {
    return <Notice title={t('gates.empty')} />;
  }
  const clear = () => {
    const next = new URLSearchParams(params);
    next.delete('state');
    next.delete('area');
    setParams(next);
  };
  return (
    <>
      <GateFilters gates={inArea} area={areas.find(({ id }) => id === area)} />
      <StandingLine view={view} />
      {shown.length === 0 && (
        <Notice
          title={t('gates.noneTitle')}
          actions={
            <Button variant="outlined" onClick={clear}>
              {t('gates.clear')}
            </Button>
          }
        >
          {t('gates.none')}
        </Notice>
      )}
      {areas.map(each => (
        <AreaSection
          key={each.id}
          area={each}
          gates={shown.filter(({ areaId }) => areaId === each.id)}
        />
      ))}
    </>
  );
}
