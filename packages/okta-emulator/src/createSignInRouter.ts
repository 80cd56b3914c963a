import express, { Router, type Request, type Response } from 'express';
import type { Provider } from 'oidc-provider';
import type { People } from './People';
import type { Person } from './types';
import { noticePage } from './pages/noticePage';
import { signInPage } from './pages/signInPage';

export type SignInRouterOptions = {
  /** The provider of the moment; a rotation of keys replaces it. */
  readonly provider: () => Provider;
  readonly people: People;
  readonly exampleAccounts: readonly string[];
};

/** The sign-in page: `GET /:uid` shows the people, `POST /:uid` signs one of them in. */
export function createSignInRouter(options: SignInRouterOptions): Router {
  const { provider, people } = options;
  const router = Router();

  router.get('/:uid', async (req, res) => {
    if (!(await isUnderway(provider(), req, res))) {
      refuseExpired(res);
      return;
    }
    const known = await whoIsSignedIn(options, req, res);
    if (known) {
      await signIn(provider(), { req, res, person: known, isKnown: true });
    } else {
      showPeople(req, res, options);
    }
  });

  router.post(
    '/:uid',
    express.urlencoded({ extended: false }),
    async (req, res) => {
      if (!(await isUnderway(provider(), req, res))) {
        refuseExpired(res);
        return;
      }
      const name = String(req.body.person ?? '');
      const person = people.list().find(candidate => candidate.name === name);
      const refusal = whyNot(name, person);
      if (!person || refusal) {
        showPeople(req, res.status(403), options, refusal);
        return;
      }
      await signIn(provider(), { req, res, person });
    },
  );

  return router;
}

/** Who goes on with a session at Okta; the library has checked by now that it may. */
async function whoIsSignedIn(
  { provider, people }: SignInRouterOptions,
  req: Request,
  res: Response,
): Promise<Person | undefined> {
  const { prompt, session } = await provider().interactionDetails(req, res);
  const person =
    prompt.name === 'consent' && session
      ? people.findByOktaId(session.accountId)
      : undefined;
  return person?.suspended ? undefined : person;
}

async function isUnderway(provider: Provider, req: Request, res: Response) {
  return provider.interactionDetails(req, res).then(
    () => true,
    () => false,
  );
}

function whyNot(name: string, person: Person | undefined): string | undefined {
  if (!person) {
    return `There is no account "${name}"`;
  }
  return person.suspended
    ? `${person.displayName} ("${name}") is suspended in Okta and cannot sign in`
    : undefined;
}

/** A script that asks for JSON gets the same page as data. */
function showPeople(
  req: Request,
  res: Response,
  { people, exampleAccounts }: SignInRouterOptions,
  refusal?: string,
) {
  const action = req.originalUrl;
  res.set('Cache-Control', 'no-store').format({
    html: () => {
      res.send(
        signInPage({ action, people: people.list(), exampleAccounts, refusal }),
      );
    },
    json: () => {
      res.json({ action, people: people.list(), exampleAccounts, refusal });
    },
  });
}

function refuseExpired(res: Response) {
  res.status(400).send(
    noticePage({
      title: 'This sign-in has ended',
      text: 'It was finished already, or took too long. Go back to the portal and sign in again.',
    }),
  );
}

async function signIn(
  provider: Provider,
  request: { req: Request; res: Response; person: Person; isKnown?: boolean },
) {
  const { req, res, person, isKnown } = request;
  const { params } = await provider.interactionDetails(req, res);
  // Okta asks an employee for no consent, so choosing a person grants what the portal asked for.
  const grant = new provider.Grant({
    accountId: person.oktaId,
    clientId: String(params.client_id),
  });
  grant.addOIDCScope(String(params.scope));
  const grantId = await grant.save();
  await provider.interactionFinished(
    req,
    res,
    {
      // Giving credentials is what makes a sign-in new.
      ...(!isKnown && {
        login: { accountId: person.oktaId, amr: ['pwd', 'mfa'] },
      }),
      consent: { grantId },
    },
    { mergeWithLastSubmission: false },
  );
}
