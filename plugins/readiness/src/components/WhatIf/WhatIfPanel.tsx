import type { Verdict } from '@builder-insights/plugin-readiness-common';
import { Failure, ListSkeleton, Section, useLoad } from '@builder-insights/ui';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback, useMemo, useState } from 'react';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { itemsOf, type Supposition } from '../../whatIf/Supposition';
import { toWhatIf } from '../../whatIf/toWhatIf';
import { WhatIfChoices } from './WhatIfChoices';
import { WhatIfResult } from './WhatIfResult';

const NOTHING: Supposition = {};

/** What the verdict about a ring would be if some things were done; nothing is stored. */
export function WhatIfPanel(props: { verdict: Verdict }) {
  const { verdict } = props;
  const { rolloutId, ringId } = verdict;
  const t = useWords();
  const api = useReadinessApi();
  const [supposition, setSupposition] = useState(NOTHING);
  const items = useMemo(() => itemsOf(verdict), [verdict]);
  const ask = useCallback(
    async () =>
      await api.whatIf(
        rolloutId,
        ringId,
        toWhatIf(items, supposition, new Date()),
      ),
    [api, rolloutId, ringId, items, supposition],
  );
  const supposed = Object.keys(supposition).length > 0;
  const { value, error, loading, reload } = useLoad(supposed ? ask : undefined);
  return (
    <Section
      title={t('whatIf.heading')}
      actions={
        supposed && (
          <Button onClick={() => setSupposition(NOTHING)}>
            {t('whatIf.reset')}
          </Button>
        )
      }
    >
      <Typography color="text.secondary">
        {t(items.length > 0 ? 'whatIf.about' : 'whatIf.nothing')}
      </Typography>
      <WhatIfChoices
        items={items}
        supposition={supposition}
        onChange={setSupposition}
      />
      <div aria-live="polite">
        {!supposed && items.length > 0 && (
          <Typography color="text.secondary" sx={{ mt: 1 }}>
            {t('whatIf.choose')}
          </Typography>
        )}
        {supposed && loading && !value && <ListSkeleton rows={2} />}
        {supposed && error !== undefined && (
          <Failure what={t('whatIf.failed')} error={error} onRetry={reload} />
        )}
        {supposed && value && <WhatIfResult answer={value} />}
      </div>
    </Section>
  );
}
