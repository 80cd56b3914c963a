import type { TeamReport } from '@builder-insights/plugin-builder-insights-common';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import Typography from '@mui/material/Typography';
import { useTypeName } from '../../hooks/useTypeName';
import { useWords } from '../../hooks/useWords';
import { formatCount } from '../shared/formatCount';
import { formatShare } from '../shared/formatShare';

/** What changed, in a sentence. */
export function ChangeSentence(props: { report: TeamReport }) {
  const { n, previousN, group, byType, byProductArea } = props.report;
  const t = useWords();
  const typeName = useTypeName();
  const groupName = useEntityPresentation(group).primaryTitle;
  const area = byProductArea.find(({ value }) => value !== 'none');
  const areaName = useEntityPresentation(area?.value ?? group).primaryTitle;

  const heard = t('reports.sentence.heard', { group: groupName, count: n });
  const percent = formatShare(Math.abs(n - previousN), previousN);
  const previous = formatCount(previousN);
  const compare = () => {
    if (previousN === 0) {
      return t('reports.sentence.first');
    }
    if (n === previousN) {
      return t('reports.sentence.same');
    }
    return t(n > previousN ? 'reports.sentence.up' : 'reports.sentence.down', {
      percent,
      previous,
    });
  };
  const type = byType[0] && typeName(byType[0].value);
  return (
    <Typography sx={{ fontSize: 20, lineHeight: 1.4, maxWidth: 820 }}>
      {heard}, {compare()}.{' '}
      {type &&
        (area
          ? t('reports.sentence.leads', { type, area: areaName })
          : t('reports.sentence.leadsType', { type }))}
    </Typography>
  );
}
