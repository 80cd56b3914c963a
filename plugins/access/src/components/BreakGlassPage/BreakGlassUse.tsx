import { useRouteRef } from '@backstage/core-plugin-api';
import type {
  BreakGlass,
  MyAccess,
} from '@builder-insights/plugin-access-common';
import {
  EntityLink,
  EntityName,
  Fact,
  Facts,
  FormBehindButton,
  Instant,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { useWords } from '../../hooks/useWords';
import { rootRouteRef } from '../../routes';
import { BreakGlassState } from './BreakGlassState';
import { ReviewUseForm } from './ReviewUseForm';

/** @internal */
export interface BreakGlassUseProps {
  me: MyAccess;
  use: BreakGlass;
  onReviewed: () => void;
}

/** One use of emergency access: who, why, what it opened, and what its review found. */
export function BreakGlassUse(props: BreakGlassUseProps) {
  const { me, use, onReviewed } = props;
  const { review, startedAt, endedAt, endsAt } = use;
  const t = useWords();
  const root = useRouteRef(rootRouteRef)();
  const end = endedAt ?? endsAt;
  const lasted = Math.max(
    1,
    Math.round((Date.parse(end) - Date.parse(startedAt)) / 60_000),
  );
  return (
    <Box
      component="article"
      aria-label={t('breakGlass.history.label', { who: use.displayName })}
      sx={{ py: 2, borderBottom: 1, borderColor: 'divider', maxWidth: 960 }}
    >
      <Typography fontWeight={600}>
        <EntityLink entityRef={use.userRef} />
      </Typography>
      <BreakGlassState use={use} />
      <Facts>
        <Fact term={t('breakGlass.history.reason')}>{use.reason}</Fact>
        {use.ticket && (
          <Fact term={t('breakGlass.history.ticket')}>{use.ticket}</Fact>
        )}
        <Fact term={t('breakGlass.history.scope')}>
          <EntityLink entityRef={use.scopeRef} />
        </Fact>
        <Fact term={t('breakGlass.history.started')}>
          <Instant at={startedAt} />
        </Fact>
        {use.state !== 'active' && (
          <Fact term={t('breakGlass.history.lasted')}>
            {t('breakGlass.history.minutes', { count: lasted })}
            {endedAt && `, ${t('breakGlass.history.endedEarly')}`}
          </Fact>
        )}
        {review && (
          <Fact term={t('breakGlass.history.review')}>
            {t('breakGlass.history.reviewed', {
              who: <EntityName entityRef={review.by} />,
              when: <Instant at={review.at} />,
              comment: review.comment,
            })}
          </Fact>
        )}
      </Facts>
      {me.may.readAudit && (
        <Link
          component={RouterLink}
          to={`${root}/audit?breakGlassId=${encodeURIComponent(use.id)}`}
          sx={{ display: 'inline-block', py: 1 }}
        >
          {t('breakGlass.history.trail')}
        </Link>
      )}
      {use.state === 'awaiting-review' && me.may.reviewBreakGlass && (
        <div>
          {use.userRef === me.userRef ? (
            <Typography color="text.secondary">
              {t('breakGlass.review.own')}
            </Typography>
          ) : (
            <FormBehindButton label={t('breakGlass.review.start')}>
              {close => (
                <ReviewUseForm
                  use={use}
                  onCancel={close}
                  onReviewed={onReviewed}
                />
              )}
            </FormBehindButton>
          )}
        </div>
      )}
    </Box>
  );
}
