import { mockServices } from '@backstage/backend-test-utils';
import type { JsonObject } from '@backstage/types';
import { readBuilderInsightsConfig } from './config';

const read = (data: JsonObject) =>
  readBuilderInsightsConfig(mockServices.rootConfig({ data }));

describe('readBuilderInsightsConfig', () => {
  it('has a root group and no examples unless told', () => {
    expect(read({})).toEqual({
      rootGroup: 'group:default/builder-relations',
      sampleInsights: undefined,
    });
  });

  it('keeps examples out of a MongoDB', () => {
    const builderInsights = {
      rootGroup: 'group:default/field',
      sampleInsights: 'insights.json',
    };
    const mongo = { embedded: { directory: '.data' } };
    expect(read({ builderInsights, mongo })).toEqual(builderInsights);
    const uri = 'mongodb://db.example.com';
    expect(read({ builderInsights, mongo: { uri } })).toEqual({
      ...builderInsights,
      sampleInsights: undefined,
    });
  });
});
