import type { PostureItem } from '@builder-insights/plugin-access-common';
import { Fact, Facts } from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { PostureMark } from './PostureMark';

const RANK = { red: 0, amber: 1, green: 2 } as const;

/** Every check with what was seen, where it is set and what to do, the unsafe first. */
export function PostureList(props: { items: readonly PostureItem[] }) {
  const t = useWords();
  const sorted = [...props.items].sort((a, b) => RANK[a.state] - RANK[b.state]);
  return (
    <Box
      component="ul"
      aria-label={t('posture.list')}
      sx={{ listStyle: 'none', m: 0, mt: 1, p: 0, maxWidth: 820 }}
    >
      {sorted.map(({ id, state, title, observed, configKey, remedy }) => (
        <Box
          component="li"
          key={id}
          sx={{ py: 2, borderBottom: 1, borderColor: 'divider' }}
        >
          <PostureMark state={state} />
          <Typography variant="h4" component="h2">
            {title}
          </Typography>
          <Facts>
            <Fact term={t('posture.observed')}>{observed}</Fact>
            {configKey && (
              <Fact term={t('posture.configKey')}>
                <code>{configKey}</code>
              </Fact>
            )}
            {remedy && <Fact term={t('posture.remedy')}>{remedy}</Fact>}
          </Facts>
        </Box>
      ))}
    </Box>
  );
}
