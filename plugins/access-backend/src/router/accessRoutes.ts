import {
  jsonOperation,
  NOTHING,
  queryOf,
} from '@builder-insights/backend-operations';
import { peopleQuerySchema, personQuerySchema } from '../input/personSchemas';
import type { PeopleService } from '../service/PeopleService';
import { myAccess, peoplePage } from './schemas/personSchemas';

/** What people are. */
export const accessRoutes = ({ people }: { people: PeopleService }) => [
  jsonOperation({
    id: 'getMyAccess',
    method: 'get',
    path: '/me',
    summary: 'Who is asking, what they may do, and where each of it comes from',
    reads: NOTHING,
    answer: myAccess,
    handle: caller => people.me(caller),
  }),
  jsonOperation({
    id: 'listPeople',
    method: 'get',
    path: '/people',
    summary:
      'People with the roles that go beyond membership, a page at a time',
    reads: queryOf(peopleQuerySchema),
    answer: peoplePage,
    handle: ({ query, ...caller }) => people.people(query, caller),
  }),
  jsonOperation({
    id: 'getPerson',
    method: 'get',
    path: '/person',
    summary: 'What one person is, and why',
    reads: queryOf(personQuerySchema),
    answer: myAccess,
    handle: ({ query, ...caller }) => people.person(query.ref, caller),
  }),
];
