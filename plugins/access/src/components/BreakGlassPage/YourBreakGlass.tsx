import type { BreakGlass } from '@builder-insights/plugin-access-common';
import { Instant } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useWords } from '../../hooks/useWords';
import { ActiveBreakGlass } from './ActiveBreakGlass';
import { BreakGlassForm } from './BreakGlassForm';

/** @internal */
export interface YourBreakGlassProps {
  userRef: string;
  /** The reader's own uses. */
  uses: readonly BreakGlass[];
  onChanged: () => void;
}

/** What the reader can do now: end it, wait for its review, or take it. */
export function YourBreakGlass(props: YourBreakGlassProps) {
  const { userRef, uses, onChanged } = props;
  const t = useWords();
  const active = uses.find(({ state }) => state === 'active');
  const waiting = uses.find(({ state }) => state === 'awaiting-review');
  if (active) {
    return <ActiveBreakGlass use={active} onChanged={onChanged} />;
  }
  if (waiting) {
    return (
      <Alert
        role="status"
        severity="info"
        variant="outlined"
        sx={{ maxWidth: 720 }}
      >
        <AlertTitle>{t('breakGlass.waiting.heading')}</AlertTitle>
        {t('breakGlass.waiting.body', {
          when: <Instant at={waiting.startedAt} />,
        })}
      </Alert>
    );
  }
  return <BreakGlassForm userRef={userRef} onStarted={onChanged} />;
}
