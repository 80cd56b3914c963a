import { useRouteRef } from '@backstage/core-plugin-api';
import type { EvidenceAnswer } from '@builder-insights/plugin-access-common';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';

/** One question and its answer: sentences, each with the live page that it can be checked on. */
export function EvidenceAnswerView(props: { answer: EvidenceAnswer }) {
  const { question, statements } = props.answer;
  const t = useWords();
  const root = useRouteRef(rootRouteRef)();
  const headingId = useId();
  return (
    <Box
      component="section"
      aria-labelledby={headingId}
      sx={{ mt: 4, breakInside: 'avoid' }}
    >
      <Typography id={headingId} variant="h2">
        {question}
      </Typography>
      <Box
        component="ul"
        sx={{
          m: 0,
          pl: 2.5,
          '& > li': { py: 0.75, overflowWrap: 'anywhere' },
        }}
      >
        {statements.map(({ text, path }) => (
          <li key={text}>
            {text}{' '}
            {path && (
              <Link
                className="screen-only"
                component={RouterLink}
                underline="always"
                to={`${root}/${path}`}
                aria-label={t('evidence.checkLabel', { statement: text })}
                sx={{ whiteSpace: 'nowrap' }}
              >
                {t('evidence.check')}
              </Link>
            )}
          </li>
        ))}
      </Box>
    </Box>
  );
}
