import { z } from 'zod';
import { captureSchema } from '../input/captureSchema';
import { patchSchema } from '../input/patchSchema';
import { insightQuerySchema, reportQuerySchema } from '../input/querySchemas';
import { responseSchemas } from './responseSchemas';

const jsonSchema = (schema: z.ZodType) =>
  z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  });

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const json = (description: string, schema: object) => ({
  description,
  content: { 'application/json': { schema } },
});

const body = (schema: z.ZodType) => ({
  required: true,
  content: { 'application/json': { schema: jsonSchema(schema) } },
});

const idParameter = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { type: 'string' },
};

const error = (description: string) => json(description, ref('Error'));
const failures = {
  400: error('Something in the request cannot be used; the message says what'),
  401: error('Nobody is signed in'),
  403: error('The person signed in lacks the right'),
  500: error('Something is broken, or nobody can say who may do what'),
  503: error('The database does not answer'),
};

/** Every parameter of a query schema, by the schema that also reads it. */
function parametersOf(schema: z.ZodType) {
  const { properties = {}, required = [] } = jsonSchema(schema);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: property,
  }));
}

/**
 * What the plugin answers to, as OpenAPI 3.1. Requests are described by the
 * schemas that read them, so the two cannot differ.
 */
export const openApiDocument = {
  openapi: '3.1.0',
  info: {
    title: 'builder-insights',
    version: '1',
    description:
      'Capture, list and report what builders say. All times are ISO 8601 in UTC.',
  },
  servers: [{ url: '/api/builder-insights' }],
  components: {
    schemas: Object.fromEntries(
      Object.entries(responseSchemas).map(([name, schema]) => [
        name,
        jsonSchema(schema),
      ]),
    ),
  },
  paths: {
    '/me': {
      get: {
        operationId: 'getViewer',
        summary: 'Who is asking and what they may do',
        responses: { 200: json('The person', ref('Viewer')), ...failures },
      },
    },
    '/me/scope': {
      get: {
        operationId: 'getViewerScope',
        summary: 'What every list and report is taken over, and why',
        responses: { 200: json('The scope', ref('ViewerScope')), ...failures },
      },
    },
    '/insights': {
      post: {
        operationId: 'captureInsight',
        summary: 'Store what a builder said, once for each clientId',
        requestBody: body(captureSchema),
        responses: {
          200: json('It had been stored before', ref('CaptureReceipt')),
          201: json('It is stored', ref('CaptureReceipt')),
          ...failures,
          409: error('The clientId stands for another capture'),
        },
      },
      get: {
        operationId: 'listInsights',
        summary: 'A page of the insights one may see, newest first',
        parameters: parametersOf(insightQuerySchema),
        responses: {
          200: json('The page', ref('InsightPage')),
          ...failures,
          404: error('There is no such group'),
        },
      },
    },
    '/insights/{id}': {
      parameters: [idParameter],
      get: {
        operationId: 'getInsight',
        summary: 'One insight with its edits',
        responses: {
          200: json('The insight', ref('InsightWithHistory')),
          ...failures,
          404: error('There is none that one may see'),
        },
      },
      patch: {
        operationId: 'reviseInsight',
        summary: 'Edit an insight; what stood there before is kept',
        requestBody: body(patchSchema),
        responses: {
          200: json('The insight after the edit', ref('Insight')),
          ...failures,
          404: error('There is none that one may see'),
          409: error('It was edited in the meantime'),
        },
      },
    },
    '/insights/{id}/why': {
      parameters: [idParameter],
      get: {
        operationId: 'explainInsight',
        summary: 'Why one may read an insight, or only that one may not',
        responses: {
          200: json(
            'The reasons; the same answer for what is hidden and what is not there',
            ref('InsightWhy'),
          ),
          ...failures,
        },
      },
    },
    '/reports/team': {
      get: {
        operationId: 'getTeamReport',
        summary: 'What a group and everything below it heard',
        parameters: parametersOf(reportQuerySchema),
        responses: {
          200: json('The report', ref('TeamReport')),
          ...failures,
          404: error('There is no such group'),
        },
      },
    },
    '/imports': {
      post: {
        operationId: 'importInsights',
        summary: 'Store captures in the names of their authors',
        requestBody: {
          required: true,
          content: {
            'application/json': { schema: ref('ImportRequest') },
          },
        },
        responses: {
          200: json('What became of each row', ref('ImportReport')),
          ...failures,
        },
      },
    },
  },
};
