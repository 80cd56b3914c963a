import type { PostureReport } from '@builder-insights/plugin-access-common';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';

/** What the checks come to, in words. */
export function PostureVerdict(props: { report: PostureReport }) {
  const { items, environment } = props.report;
  const t = useWords();
  const count = (state: string) =>
    items.filter(item => item.state === state).length;
  const red = count('red');
  const amber = count('amber');

  const verdict = () => {
    if (red > 0) {
      const meaning =
        environment === 'production'
          ? t('posture.verdict.redProduction')
          : t('posture.verdict.redDevelopment');
      return `${t('posture.verdict.red', { count: red })} ${meaning}`;
    }
    if (amber > 0) {
      return t('posture.verdict.amber', { count: amber });
    }
    return t(
      items.length > 0 ? 'posture.verdict.green' : 'posture.verdict.empty',
    );
  };
  return (
    <Typography sx={{ fontSize: 20, lineHeight: 1.4, maxWidth: 820 }}>
      {verdict()}
    </Typography>
  );
}
