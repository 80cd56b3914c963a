import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { parseWith } from '@builder-insights/backend-operations';
import { scorecardSchema } from '../../input/scorecardSchema';
import { RuleEngine } from './RuleEngine';
import { brokenRules } from './brokenRules';

const text = readFileSync(
  resolve(__dirname, '../../../../../docs/readiness-rules.md'),
  'utf8',
);
const [value, rules, scorecard] = ['json', 'cel', 'yaml'].map(
  language => text.split(`\`\`\`${language}\n`)[1].split('```')[0],
);
const engine = RuleEngine.create();

describe('docs/readiness-rules.md', () => {
  it.each(rules.trim().split('\n'))('is right that %s', rule => {
    engine.check(rule);
    expect(
      engine.evaluate(rule, {
        value: JSON.parse(value),
        scope: {
          ref: 'component:default/billing',
          title: 'Billing',
          kind: 'component',
          type: 'service',
          owner: 'group:default/payments',
        },
      }),
    ).toBe(true);
  });

  it('has a scorecard that can be used', () => {
    expect(
      brokenRules(parseWith(scorecardSchema, parse(scorecard)), engine),
    ).toEqual([]);
  });
});
