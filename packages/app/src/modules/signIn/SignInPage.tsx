import { Progress, UserIdentity } from '@backstage/core-components';
import { oktaAuthApiRef, useApi } from '@backstage/core-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { LogoMark } from '../nav/Logo';
import { sessionHasEnded } from '../session/startAfresh';

type State = { step: 'checking' } | { step: 'asking'; error?: string };

const takeFocus = (element: HTMLElement | null) => element?.focus();

/** The way in: the company's Okta and nothing else. */
export function SignInPage(props: SignInPageProps) {
  const { onSignInSuccess } = props;
  const okta = useApi(oktaAuthApiRef);
  const [params] = useSearchParams();
  const refusal = params.get('error') ?? undefined;
  const [state, setState] = useState<State>({ step: 'checking' });

  const signIn = useCallback(
    async (options: { optional: true } | { instantPopup: true }) => {
      try {
        const response = await okta.getBackstageIdentity(options);
        if (!response) {
          setState({ step: 'asking', error: refusal });
          return;
        }
        onSignInSuccess(
          UserIdentity.create({
            identity: response.identity,
            authApi: okta,
            profile: await okta.getProfile(),
          }),
        );
      } catch (error) {
        setState({ step: 'asking', error: String(error) });
      }
    },
    [okta, onSignInSuccess, refusal],
  );

  useEffect(() => {
    signIn({ optional: true });
  }, [signIn]);

  if (state.step === 'checking') {
    return <Progress />;
  }
  return (
    <Box
      component="main"
      sx={{
        minHeight: '100vh',
        p: 2,
        display: 'grid',
        placeItems: 'center',
        bgcolor: 'background.default',
      }}
    >
      <Paper
        elevation={1}
        sx={{ p: { xs: 3, sm: 5 }, width: '100%', maxWidth: 440 }}
      >
        <LogoMark size={40} />
        <Typography variant="h1" sx={{ mt: 2, mb: 1 }}>
          Builder Insights
        </Typography>
        <Typography color="text.secondary" sx={{ mb: 3 }}>
          Keep what builders tell us, and see what it adds up to.
        </Typography>
        {!state.error && sessionHasEnded(window) && (
          <Alert severity="info" sx={{ mb: 3 }}>
            Your session has ended, or your access was withdrawn. What you kept
            on this device is still there.
          </Alert>
        )}
        {state.error && (
          <Alert severity="error" sx={{ mb: 3, overflowWrap: 'anywhere' }}>
            You are not signed in: {state.error}
          </Alert>
        )}
        <Button
          variant="contained"
          size="large"
          fullWidth
          disableFocusRipple
          ref={takeFocus}
          onClick={() => signIn({ instantPopup: true })}
        >
          Sign in with Okta
        </Button>
      </Paper>
    </Box>
  );
}
