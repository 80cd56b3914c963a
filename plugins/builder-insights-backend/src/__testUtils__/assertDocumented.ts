import { openApiDocument } from '../router/openApiDocument';
import { responseSchemas } from '../router/responseSchemas';

interface Answer {
  status: number;
  body: unknown;
}

interface Operation {
  responses: Record<
    string,
    { content: { 'application/json': { schema: { $ref: string } } } }
  >;
}

/** Holds an answer against the OpenAPI document: its status, and every field of its body. */
export function assertDocumented(
  method: 'get' | 'post' | 'patch',
  path: string,
  answer: Answer,
) {
  const template = path
    .replace(/\?.*$/, '')
    .replace(/^\/insights\/[^/]+/, '/insights/{id}');
  const paths: Record<string, Record<string, unknown>> = openApiDocument.paths;
  const operation = paths[template][method] as Operation;
  const documented = Object.keys(operation.responses);
  expect(documented).toContain(String(answer.status));

  const { $ref } =
    operation.responses[answer.status].content['application/json'].schema;
  const name = $ref.slice('#/components/schemas/'.length);
  const [, schema] = Object.entries(responseSchemas).find(
    ([known]) => known === name,
  )!;
  const parsed = schema.parse(answer.body);
  if (answer.status < 300) {
    // What the schema does not name is dropped by it, and so would differ.
    expect(parsed).toEqual(answer.body);
  }
}
