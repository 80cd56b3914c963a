import type { GateView, Ring } from '@builder-insights/plugin-readiness-common';
import { EntityLink, TextWithNames } from '@builder-insights/ui';
import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { useWords } from '../../hooks/useWords';
import { StateMark } from '../shared/StateMark';
import { EvidenceSection } from './EvidenceSection';
import { GateActions } from './GateActions';
import { GateFacts } from './GateFacts';
import { GateHistory } from './GateHistory';
import { PendingAttestationBox } from './PendingAttestationBox';
import { RuleSection } from './RuleSection';
import { WaiverList } from './WaiverList';

/** What every part of the page about a gate may need. @internal */
export interface GatePartProps {
  view: GateView;
  /** To be called with a sentence that says what was done. */
  onChanged: (what: string) => void;
}

/** @internal */
export interface GateContentProps extends GatePartProps {
  /** What was done last, in a sentence. */
  done?: string;
  rings?: readonly Ring[];
}

/** The question and its answer, then what can be done, then what it rests on. */
export function GateContent(props: GateContentProps) {
  const { view, rings, done, onChanged } = props;
  const { gate, cell, scope, ruleSetVersion } = view;
  const t = useWords();
  return (
    <article>
      <Typography variant="h2" sx={{ mt: 2 }}>
        {gate.id} {gate.question}
      </Typography>
      <Typography sx={{ fontSize: 18, maxWidth: 820 }}>
        <StateMark state={cell.state} size={20} />{' '}
        <TextWithNames>{cell.reason}</TextWithNames>
      </Typography>
      <Typography color="text.secondary">
        {t('gate.of', {
          scope: <EntityLink entityRef={scope.ref} />,
          version: <>{ruleSetVersion}</>,
        })}
      </Typography>
      <div role="status">
        {done && (
          <Alert severity="success" variant="outlined" sx={{ my: 2 }}>
            {done}
          </Alert>
        )}
      </div>
      <GateActions view={view} onChanged={onChanged} />
      {view.pending && (
        <PendingAttestationBox
          pending={view.pending}
          mayConfirm={view.may.attest}
          onChanged={onChanged}
        />
      )}
      <GateFacts view={view} rings={rings} />
      <EvidenceSection view={view} />
      <RuleSection view={view} />
      <WaiverList view={view} onChanged={onChanged} />
      <GateHistory events={view.history} />
    </article>
  );
}
