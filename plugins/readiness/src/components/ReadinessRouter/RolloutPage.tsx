import type {
  ReadinessAbilities,
  RolloutView,
} from '@builder-insights/plugin-readiness-common';
import {
  Failure,
  ListSkeleton,
  Notice,
  type Loaded,
} from '@builder-insights/ui';
import Button from '@mui/material/Button';
import type { ComponentType } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { useReadinessLink } from '../../hooks/useReadinessLink';
import { useWords } from '../../hooks/useWords';
import type { RolloutPageProps } from '../shared/PageProps';
import { RolloutChoice } from './RolloutChoice';

/** @internal */
export interface RolloutPageFrameProps {
  me: ReadinessAbilities;
  rollouts: Loaded<RolloutView[]>;
  page: ComponentType<RolloutPageProps>;
}

/** A page about the rollout that the address names; without a name about the first. */
export function RolloutPage(props: RolloutPageFrameProps) {
  const { me, rollouts, page: Page } = props;
  const { value, error, reload } = rollouts;
  const t = useWords();
  const link = useReadinessLink();
  const [params] = useSearchParams();
  const wanted = params.get('rollout') ?? value?.[0]?.rollout.id;
  const view = value?.find(({ rollout }) => rollout.id === wanted);

  if (error !== undefined) {
    return (
      <Failure what={t('page.rolloutsFailed')} error={error} onRetry={reload} />
    );
  }
  if (!value) {
    return <ListSkeleton rows={8} />;
  }
  if (value.length === 0) {
    return (
      <Notice
        title={t('page.noRolloutTitle')}
        actions={
          <Button variant="outlined" component={Link} to={link('matrix')}>
            {t('page.tab.matrix')}
          </Button>
        }
      >
        {t('page.noRollout')}
      </Notice>
    );
  }
  return (
    <>
      {(value.length > 1 || !view) && (
        <RolloutChoice rollouts={value} chosen={view} />
      )}
      {view ? (
        <Page key={wanted} me={me} view={view} onChanged={reload} />
      ) : (
        <Notice title={t('page.unknownRollout')} />
      )}
    </>
  );
}
