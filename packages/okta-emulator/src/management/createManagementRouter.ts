import { Router, type Request, type Response } from 'express';
import { toError } from '@backstage/errors';
import type { People } from '../People';
import type { OktaEmulatorTamper } from '../types';
import { changedSince } from './changedSince';
import { RateLimit } from './RateLimit';
import { toOktaGroup, toOktaUser, type OktaObject } from './toOktaObject';

const MOST_ON_A_PAGE = 200;

export type ManagementRouterOptions = {
  readonly people: People;
  readonly token: string;
  /** Most requests in a minute. */
  readonly rateLimit: number;
  readonly tamper?: OktaEmulatorTamper;
};

/** The part of Okta's management API that an org source reads: users, groups and their members, page by page. */
export function createManagementRouter(
  options: ManagementRouterOptions,
): Router {
  const { people, token, tamper } = options;
  const limit = RateLimit.create(options.rateLimit);
  const router = Router();
  let count = 0;

  router.use((req, res, next) => {
    const { isExceeded, headers } = limit.count(Date.now() / 1000);
    res.set(headers);
    count += 1;
    const instead = tamper?.management?.(req.originalUrl, count);
    if (req.header('authorization') !== `SSWS ${token}`) {
      refuse(res, 401, 'Invalid token provided');
    } else if (instead === 429 || isExceeded) {
      if (!isExceeded) {
        res.set('X-Rate-Limit-Reset', String(Math.floor(Date.now() / 1000)));
      }
      refuse(
        res,
        429,
        'API call exceeded rate limit due to too many requests.',
      );
    } else if (instead) {
      refuse(res, instead, 'Internal Server Error');
    } else {
      next();
    }
  });
  router.get('/users', (req, res) => {
    sendPage(req, res, {
      objects: people.list().map(person => toOktaUser(person, people)),
    });
  });
  router.get('/groups', (req, res) => {
    sendPage(req, res, {
      objects: people.groups().map(group => toOktaGroup(group, people)),
    });
  });
  router.get('/groups/:id/users', (req, res) => {
    const group = people.groups().find(({ id }) => id === req.params.id);
    if (!group) {
      refuse(res, 404, `Not found: Resource not found: ${req.params.id}`);
      return;
    }
    sendPage(req, res, {
      objects: people
        .list()
        .filter(person => person.groups.includes(group.name))
        .map(person => toOktaUser(person, people)),
    });
  });

  return router;
}

/** A page in order of ids, with Okta's link to the next; a page ends after an id, whatever is added in the meantime. */
function sendPage(
  req: Request,
  res: Response,
  { objects }: { objects: OktaObject[] },
) {
  const { after = '', limit = MOST_ON_A_PAGE, search } = req.query;
  const { filter = search } = req.query;
  try {
    const size = Math.min(Math.max(1, Number(limit)), MOST_ON_A_PAGE);
    const rest = objects
      .filter(filter ? changedSince(String(filter)) : () => true)
      .filter(({ id }) => id > String(after))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const page = rest.slice(0, size);
    const here = new URL(req.originalUrl, `http://${req.header('host')}`);
    res.append('Link', `<${here}>; rel="self"`);
    if (rest.length > page.length) {
      here.searchParams.set('after', page[page.length - 1].id);
      res.append('Link', `<${here}>; rel="next"`);
    }
    res.json(page);
  } catch (error) {
    refuse(res, 400, toError(error).message);
  }
}

function refuse(res: Response, status: number, errorSummary: string) {
  const codes: Record<number, string> = {
    400: 'E0000031',
    401: 'E0000011',
    404: 'E0000007',
    429: 'E0000047',
  };
  const errorCode = codes[status] ?? 'E0000009';
  res.status(status).json({
    ...{ errorCode, errorSummary, errorLink: errorCode },
    errorCauses: [],
  });
}
