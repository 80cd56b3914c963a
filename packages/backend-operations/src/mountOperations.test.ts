import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { z } from 'zod';
import { attachmentOperation } from './attachmentOperation';
import { jsonBody } from './jsonBody';
import { jsonOperation } from './jsonOperation';
import { mountOperations } from './mountOperations';
import type { Operation } from './Operation';
import { bodyOf, NOTHING, queryOf } from './operationReads';
import { programOperation } from './programOperation';
import { toOpenApi } from './toOpenApi';

const notes: Operation[] = [
  jsonOperation({
    id: 'addNote',
    method: 'post',
    path: '/notes/:book',
    summary: 'Adds a note',
    status: 201,
    reads: bodyOf(z.strictObject({ text: z.string().min(2) })),
    answer: z.object({ by: z.string(), book: z.string(), text: z.string() }),
    handle: async ({ userRef, params, body }) => ({
      by: userRef,
      book: params.book,
      text: body.text,
    }),
  }),
  programOperation({
    id: 'getState',
    method: 'get',
    path: '/state',
    summary: 'How it is',
    reads: queryOf(z.object({ strict: z.enum(['true', 'false']).optional() })),
    answer: z.object({ asker: z.string() }),
    handle: async ({ userRef, query }) => ({
      body: { asker: userRef },
      status: query.strict === 'true' ? 409 : undefined,
      headers: { etag: '"v1"' },
    }),
  }),
  attachmentOperation({
    id: 'download',
    method: 'get',
    path: '/file',
    summary: 'All of it',
    reads: NOTHING,
    contentTypes: ['text/csv'],
    handle: async () => ({
      fileName: 'notes.csv',
      contentType: 'text/csv',
      chunks: ['a\r\n', 'b\r\n'],
    }),
  }),
];

// A session may write a name as its provider does; refs are in small letters.
const person = mockCredentials.user.header('user:default/Ann');
const program = mockCredentials.service.header();

function server() {
  const app = express();
  app.use(jsonBody({ limit: '1kb' }));
  app.use(
    mountOperations(notes, {
      httpAuth: mockServices.httpAuth({
        defaultCredentials: mockCredentials.none(),
      }),
    }),
  );
  app.use(mockErrorHandler());
  return app;
}

describe('mountOperations', () => {
  it('says who asks and what they sent', async () => {
    const { status, body } = await request(server())
      .post('/notes/garden')
      .set('authorization', person)
      .send({ text: 'Water it' });
    expect(status).toBe(201);
    expect(body).toEqual({
      by: 'user:default/ann',
      book: 'garden',
      text: 'Water it',
    });
  });

  it.each([
    [{ text: 'x' }, 400, "text is 'x'; 2 is the least"],
    [{}, 400, 'text is missing'],
    [
      { text: 'fine', extra: 1 },
      400,
      "'extra' is not a field that can be given here",
    ],
  ])('answers %j with a sentence', async (sent, status, message) => {
    const answer = await request(server())
      .post('/notes/garden')
      .set('authorization', person)
      .send(sent);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toBe(message);
  });

  it('refuses a body that is too large, or no JSON', async () => {
    const large = await request(server())
      .post('/notes/garden')
      .set('authorization', person)
      .send({ text: 'x'.repeat(2_000) });
    expect(large.body.error.message).toMatch(/at most 1kb/);
    const text = await request(server())
      .post('/notes/garden')
      .set('authorization', person)
      .type('text/plain')
      .send('Water it');
    expect(text.body.error.message).toMatch(/'text\/plain'; send JSON/);
  });

  it('lets programs in only where an operation says so, and nobody unknown', async () => {
    const ask = (path: string, header?: string) => {
      const asked = request(server()).get(path);
      return header ? asked.set('authorization', header) : asked;
    };
    expect((await ask('/file', program)).status).toBe(403);
    expect((await ask('/file', person)).text).toBe('a\r\nb\r\n');
    expect((await ask('/state')).status).toBe(401);
    expect((await ask('/state', person)).body).toEqual({
      asker: 'user:default/ann',
    });
    const { body, headers } = await ask('/state', program);
    expect(body).toEqual({ asker: 'external:test-service' });
    expect(headers.etag).toBe('"v1"');
  });

  it('answers with a status of its own, and 304 to whoever knows the answer', async () => {
    const asked = () =>
      request(server()).get('/state').set('authorization', program);
    expect((await asked().query({ strict: 'true' })).status).toBe(409);
    expect((await asked().set('if-none-match', '"v1"')).status).toBe(304);
  });

  it('describes the same operations', () => {
    const { paths, servers } = toOpenApi(notes, {
      id: 'notes',
      description: 'Notes.',
    });
    expect(servers).toEqual([{ url: '/api/notes' }]);
    expect(Object.keys(paths)).toEqual(['/notes/{book}', '/state', '/file']);
    expect(paths['/notes/{book}'].post).toMatchObject({
      operationId: 'addNote',
      parameters: [{ name: 'book', in: 'path', required: true }],
      responses: { 201: { description: 'Adds a note' } },
    });
  });
});
