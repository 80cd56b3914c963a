import { z } from 'zod';
import type { Operation } from './Operation';

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  });

const ERROR = {
  type: 'object',
  required: ['error', 'response'],
  properties: {
    error: {
      type: 'object',
      required: ['name', 'message'],
      properties: { name: { type: 'string' }, message: { type: 'string' } },
    },
    response: {
      type: 'object',
      required: ['statusCode'],
      properties: { statusCode: { type: 'integer' } },
    },
  },
};

const failure = (description: string) => ({
  description,
  content: {
    'application/json': { schema: { $ref: '#/components/schemas/Error' } },
  },
});

const FAILURES = {
  400: failure(
    'Something in the request cannot be used; the message says what',
  ),
  401: failure('Nobody is signed in, or the sign-in is not fresh enough'),
  403: failure('The person signed in lacks the right; the message says which'),
  404: failure('There is none that one may see'),
  409: failure('It changed in the meantime'),
};

/** Describes operations as OpenAPI 3.1, by the schemas that read requests and type answers. */
export function toOpenApi(
  operations: readonly Operation[],
  plugin: { id: string; description: string },
) {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: plugin.id,
      version: '1',
      description: `${plugin.description} All times are ISO 8601 in UTC.`,
    },
    servers: [{ url: `/api/${plugin.id}` }],
    components: { schemas: { Error: ERROR } },
    paths,
  };
}

function describe({ id, summary, path, reads, status, answer }: Operation) {
  const body = jsonSchema(reads.body, 'input');
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  return {
    operationId: id,
    summary,
    parameters: [
      ...names.map(name => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...queryParameters(reads.query),
    ],
    ...(body.type && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: body } },
      },
    }),
    responses: {
      [status]: { description: summary, content: contentOf(answer) },
      ...FAILURES,
    },
  };
}

function queryParameters(schema: z.ZodType) {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input');
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: property,
  }));
}

function contentOf(answer: Operation['answer']) {
  return answer instanceof z.ZodType
    ? { 'application/json': { schema: jsonSchema(answer, 'output') } }
    : Object.fromEntries(
        answer.map(type => [type, { schema: { type: 'string' } }]),
      );
}
