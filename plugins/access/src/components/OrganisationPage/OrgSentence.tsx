import type { OrgSnapshot } from '@builder-insights/plugin-access-common';
import { formatCount, Instant } from '@builder-insights/ui';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';

/** Where the organisation in force comes from, in a sentence. */
export function OrgSentence(props: { accepted: OrgSnapshot | undefined }) {
  const { accepted } = props;
  const t = useWords();
  return (
    <Typography sx={{ fontSize: 20, lineHeight: 1.4, maxWidth: 820, mb: 2 }}>
      {accepted
        ? t('organisation.status.sentence', {
            source: <>{accepted.source}</>,
            when: <Instant at={accepted.readAt} />,
            people: formatCount(accepted.people),
            groups: formatCount(accepted.groups),
          })
        : t('organisation.status.none')}
    </Typography>
  );
}
