import type { PendingAttestation } from '@builder-insights/plugin-readiness-common';
import {
  EntityLink,
  Failure,
  FormBehindButton,
  Instant,
  Section,
  useAct,
  useUserRef,
} from '@builder-insights/ui';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useReadinessApi } from '../../hooks/useReadinessApi';
import { useWords } from '../../hooks/useWords';
import { RefuseForm } from './RefuseForm';
import { StatementQuote } from './StatementQuote';

/** @internal */
export interface PendingAttestationBoxProps {
  pending: PendingAttestation;
  mayConfirm: boolean;
  onChanged: (what: string) => void;
}

/** A statement that counts once a second person has put their name to the same words. */
export function PendingAttestationBox(props: PendingAttestationBoxProps) {
  const { pending, mayConfirm, onChanged } = props;
  const { id, statement, by, holds, note } = pending;
  const t = useWords();
  const api = useReadinessApi();
  const userRef = useUserRef();
  const { acting, error, act } = useAct();
  const own = userRef === by;
  const refuse = t(own ? 'gate.pending.takeBack' : 'gate.pending.refuse');
  const refused = t(own ? 'gate.pending.takenBack' : 'gate.pending.refused');
  return (
    <Section title={t('gate.pending.title')}>
      <Typography>
        {t(holds ? 'gate.pending.holds' : 'gate.pending.fails', {
          who: <EntityLink entityRef={by} />,
          when: <Instant at={pending.at} />,
        })}
      </Typography>
      <StatementQuote>{statement}</StatementQuote>
      {note && <Typography>{note}</Typography>}
      {own && (
        <Typography color="text.secondary">{t('gate.pending.own')}</Typography>
      )}
      {mayConfirm && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
          {!own && (
            <Button
              variant="contained"
              disabled={acting}
              onClick={() =>
                act(async () => {
                  await api.confirmAttestation(id, statement);
                  onChanged(t('gate.pending.confirmed'));
                })
              }
            >
              {t('gate.pending.confirm')}
            </Button>
          )}
          <FormBehindButton label={refuse}>
            {close => (
              <RefuseForm
                attestationId={id}
                label={refuse}
                onCancel={close}
                onRefused={() => onChanged(refused)}
              />
            )}
          </FormBehindButton>
        </Box>
      )}
      {error !== undefined && (
        <Failure what={t('gate.pending.failed')} error={error} />
      )}
    </Section>
  );
}
