import {
  INSIGHT_TYPES,
  type TeamReport,
} from '@builder-insights/plugin-builder-insights-common';
import { EntityName, formatCount } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { topOf } from '../../report/topOf';
import { AreaNames } from '../InsightsPage/AreaNames';
import { formatShare } from '../shared/formatShare';

/** More names than this make no sentence. */
const MOST_NAMED = 2;

/** What changed, in a sentence. */
export function ChangeSentence(props: { report: TeamReport }) {
  const { n, previousN, group, byType, byProductArea } = props.report;
  const t = useWords();
  const nameOf = (value: string) => {
    const type = INSIGHT_TYPES.find(known => known === value);
    return type ? t(`taxonomy.types.${type}`) : value;
  };

  const compare = () => {
    if (previousN === 0) {
      return t('reports.sentence.first');
    }
    if (n === previousN) {
      return t('reports.sentence.same');
    }
    return t(n > previousN ? 'reports.sentence.up' : 'reports.sentence.down', {
      percent: formatShare(Math.abs(n - previousN), previousN),
      previous: formatCount(previousN),
    });
  };
  const most = () => {
    const types = topOf(byType);
    const areas = topOf(byProductArea);
    if (types.length === 0 || types.length > MOST_NAMED) {
      return undefined;
    }
    const named = new Intl.ListFormat().format(types.map(nameOf));
    return areas.length === 0 || areas.length > MOST_NAMED
      ? t('reports.sentence.topType', { types: named })
      : t('reports.sentence.top', {
          types: named,
          areas: <AreaNames refs={areas} />,
        });
  };
  return (
    <Typography sx={{ fontSize: 20, lineHeight: 1.4, maxWidth: 820 }}>
      {t('reports.sentence.captured', {
        group: <EntityName entityRef={group} />,
        count: n,
      })}
      , {compare()}. {most()}
    </Typography>
  );
}
