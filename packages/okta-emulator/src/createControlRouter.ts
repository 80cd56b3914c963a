import express, { Router, type ErrorRequestHandler } from 'express';
import { InputError, isError } from '@backstage/errors';
import type { OktaEmulator } from './types';

const STATUS = new Map([
  ['NotFoundError', 404],
  ['InputError', 400],
]);

const answerError: ErrorRequestHandler = (error, _req, res, next) => {
  const status = isError(error) ? STATUS.get(error.name) : undefined;
  if (!status) {
    next(error);
    return;
  }
  res
    .status(status)
    .json({ error: { name: error.name, message: error.message } });
};

/** What a developer or a test can change while the emulator runs. */
export function createControlRouter(
  emulator: Pick<
    OktaEmulator,
    'people' | 'suspend' | 'activate' | 'setGroups' | 'rotateKeys'
  >,
): Router {
  const router = Router();

  // Any web page can send a form to this computer; only a program leaves the origin out.
  router.use((req, res, next) => {
    const origin = req.header('origin');
    if (origin) {
      res.status(403).json({
        error: {
          name: 'NotAllowedError',
          message: `Web pages such as "${origin}" may not control the Okta emulator: use curl`,
        },
      });
      return;
    }
    next();
  });
  router.get('/people', (_req, res) => {
    res.json({ people: emulator.people() });
  });
  router.post('/people/:name/suspend', (req, res) => {
    res.json(emulator.suspend(req.params.name));
  });
  router.post('/people/:name/activate', (req, res) => {
    res.json(emulator.activate(req.params.name));
  });
  router.put('/people/:name/groups', express.json(), (req, res) => {
    res.json(emulator.setGroups(req.params.name, groupsOf(req.body)));
  });
  router.post('/keys/rotate', (_req, res) => {
    res.json(emulator.rotateKeys());
  });
  router.use(answerError);

  return router;
}

function groupsOf(body: { groups?: unknown }): string[] {
  const { groups } = body;
  if (!Array.isArray(groups) || groups.some(name => typeof name !== 'string')) {
    throw new InputError(
      'Send the names of all groups of the person: {"groups": ["br-emea"]}',
    );
  }
  return groups;
}
