import SwaggerParser from '@apidevtools/swagger-parser';
import { openApiDocument } from './openApiDocument';

describe('openApiDocument', () => {
  it('is valid OpenAPI 3.1, with every reference in it resolved', async () => {
    // The parser writes into what it is given.
    const copy = JSON.parse(JSON.stringify(openApiDocument));
    await expect(SwaggerParser.validate(copy)).resolves.toMatchObject({
      openapi: '3.1.0',
    });
    expect(JSON.stringify(copy)).not.toContain('"$ref"');
  });

  it('describes what must be given, with its limits and its values', () => {
    const { post } = openApiDocument.paths['/insights'];
    const body = post.requestBody.content['application/json'].schema;
    expect(body).toMatchObject({
      required: ['clientId', 'capturedAt'],
      additionalProperties: false,
      properties: {
        note: { type: 'string', maxLength: 10_000 },
        priority: { enum: ['low', 'medium', 'high', 'critical'] },
      },
    });
    const { get } = openApiDocument.paths['/insights'];
    expect(get.parameters.map(({ name }) => name).sort()).toEqual([
      'author',
      'cursor',
      'event',
      'from',
      'group',
      'limit',
      'priority',
      'productArea',
      'sentiment',
      'state',
      'team',
      'to',
      'type',
      'words',
    ]);
  });
});
