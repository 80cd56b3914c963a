import type { JsonObject } from '@backstage/types';
import { RuleEngine } from './RuleEngine';

const SCOPE = {
  ref: 'component:default/portal',
  title: 'Portal',
  kind: 'component',
  type: 'website',
  owner: 'group:default/platform',
};
const VALUE: JsonObject = {
  count: 3,
  ratio: 0.5,
  whole: 1,
  nothing: null,
  version: 'v1.22.3',
  places: [1, 2, 3],
  names: ['api', 'web'],
  probe: { ok: true, status: 200 },
  targets: [
    { job: 'api', checks: [{ ok: true }, { ok: true }] },
    { job: 'web', checks: [] },
  ],
};

const rules = RuleEngine.create();
const evaluate = (rule: string, value: JsonObject = VALUE) =>
  rules.evaluate(rule, { value, scope: SCOPE });

describe('RuleEngine', () => {
  it.each([
    'value.count > 0',
    'value.count == 3 && value.count != 4 && value.count == 3.0',
    '0 < value.count && value.ratio < 1 && value.whole == 1',
    'value.count + 1 == 4 && 1 + value.count == 4 && value.count - 1 == 2',
    'value.count * 2 == 6 && value.count / 2 == 1.5 && value.count % 2 == 1',
    'value.ratio * 100 >= 50 && -value.count < 0',
    'value.count in [1, 2, 3] && 3 in value.places && value.whole in [1]',
    'value.places == [1, 2, 3] && value.places[value.whole] == 2',
    'size(value.places) == value.count && value.names.size() == 2',
  ])('compares and reckons with numbers of JSON: %s', rule => {
    expect(evaluate(rule)).toBe(true);
  });

  it.each([
    ['value.probe.ok && value.probe.status == 200', true],
    ['value.probe.ok && value.probe.status == 500', false],
    ['value.nothing == null', true],
    ['has(value.probe.ok) && !has(value.probe.later)', true],
    ['value.names.all(n, n in ["api", "web", "docs"])', true],
    ['value.names.filter(n, n.startsWith("a")).size() == 1', true],
    ['value.names.exists_one(n, n == "api")', true],
    ['value.targets.all(t, t.checks.all(c, c.ok))', true],
    ['value.targets.exists(t, t.job == "web" && size(t.checks) > 0)', false],
    ['value.version.matches("^v[0-9]+[.][0-9]{1,3}[.][0-9]{1,3}$")', true],
    ['value.version.matches("^(v2|v3)")', false],
    ['scope.kind == "component" && scope.type in ["website", "service"]', true],
    [
      'timestamp("2026-01-01T00:00:00Z") < timestamp("2027-01-01T00:00:00Z")',
      true,
    ],
  ])('evaluates %s', (rule, expected) => {
    rules.check(rule);
    expect(evaluate(rule)).toBe(expected);
  });

  it.each([
    ['value.late', "The rule reads 'value.late', which is not there."],
    [
      'value.probe.later > 1',
      "The rule reads 'value.probe.later', which is not there.",
    ],
    [
      'value["late"] == 1',
      `The rule reads 'value["late"]', which is not there.`,
    ],
    [
      'value.places[7] == 1',
      "The rule reads 'value.places[7]', which is not there.",
    ],
    ['has(value.a.b)', "The rule reads 'value.a', which is not there."],
    [
      'value.targets.all(t, t.later)',
      "The rule reads 't.later', which is not there.",
    ],
    [
      'value.constructor == 1',
      "The rule reads 'value.constructor', which is not there.",
    ],
    [
      'value.nothing > 1',
      "The rule cannot work out 'value.nothing > 1': there is no null > int.",
    ],
    [
      'value.version > 1',
      "The rule cannot work out 'value.version > 1': there is no string > int.",
    ],
    [
      'value.count.matches("^v")',
      "The rule cannot work out 'value.count.matches(\"^v\")': there is no 'double.matches(string)'.",
    ],
    [
      'value.version',
      "The rule 'value.version' must be true or false, and it is 'v1.22.3'.",
    ],
    [
      'value.version.all(v, true)',
      "The rule cannot work out 'value.version': expression of type 'string' cannot be range of a comprehension (must be list, map, or dynamic).",
    ],
  ])('says of %s what is wrong with the evidence', (rule, sentence) => {
    rules.check(rule);
    expect(() => evaluate(rule)).toThrow(new Error(sentence));
  });

  it.each([
    ['value.count >', 'cannot be read: unexpected token: EOF, at sign 14.'],
    ['value.count => 1', 'cannot be read'],
    ['', 'cannot be read'],
    ['now > 1', "The rule reads 'now', which it cannot read here."],
    ['scope.team == "x"', "The rule reads 'scope.team', which is not there."],
    ['1 + 1', 'must be true or false, and it is of the type int.'],
    ['size(value.places)', 'must be true or false, and it is of the type int.'],
    [
      '"a" > 1',
      'The rule cannot work out \'"a" > 1\': there is no string > int.',
    ],
    ['value.names.join() == ""', 'A rule cannot use join()'],
    ['value.names.map(n, n + n).size() > 0', 'A rule cannot use map()'],
    ['cel.bind(a, value.names, a.size() > 0)', 'A rule cannot use bind()'],
    [
      'duration(value.version) > duration("1s")',
      'A rule cannot use duration()',
    ],
    [
      'value.names.all(a, value.names.all(b, a == b))',
      "all() within another must go over a part of 'a', such as a.items.",
    ],
    [
      '[1, 2].all(a, [1, 2].exists(b, a == b))',
      "exists() within another must go over a part of 'a', such as a.items.",
    ],
    [
      'value.a.all(a, a.b.all(b, b.c.all(c, c.d)))',
      'all() stands 2 deep in others; 2 within each other are the most.',
    ],
    [
      'value.version.matches(value.names[0])',
      'The pattern of matches() must be written out',
    ],
    [
      `value.count == ${'1'.repeat(500)}`,
      'A rule has at most 500 signs, and this one has 515.',
    ],
    [Array(120).fill('1').join('*'), 'cannot be read: exceeded maxAstNodes'],
    [
      `${Array(12).fill('value.count').join(' + ')} > 1`,
      'The rule adds 11 times; 10 times are the most.',
    ],
    [
      Array(4).fill('value.version.matches("^v")').join(' && '),
      'The rule uses matches() 4 times; 3 times are the most.',
    ],
    [
      `${'('.repeat(60)}true${')'.repeat(60)}`,
      'cannot be read: exceeded maxDepth',
    ],
  ])('refuses %s before it meets any evidence', (rule, sentence) => {
    expect(() => rules.check(rule)).toThrow(sentence);
    expect(() => evaluate(rule)).toThrow(sentence);
  });

  it.each([
    '(a+)+$',
    '(a|aa)*b',
    'a*a*b',
    '^a*a*a*b',
    '^a{1,60}a{1,60}a{1,60}b',
    '^(a|b)(?=c)',
    '^(a)\\1',
    '[a-',
    'a|^b+c+',
  ])('refuses the pattern %s', pattern => {
    expect(() => rules.check(`value.version.matches(r"${pattern}")`)).toThrow(
      /^The pattern '/,
    );
  });

  it('searches no long text and goes over no long list', () => {
    expect(() =>
      evaluate('value.text.matches("^a")', { text: 'a'.repeat(201) }),
    ).toThrow(
      'matches reads texts of at most 200 signs, and this one has 201.',
    );
    expect(() =>
      evaluate('value.list.all(x, x == 1)', { list: Array(501).fill(1) }),
    ).toThrow(
      'The rule goes over lists, and one of the evidence has 501 entries; 500 are the most.',
    );
    expect(
      evaluate('size(value.list) > 500', { list: Array(501).fill(1) }),
    ).toBe(true);
  });

  it('says where a gate applies by the scope alone', () => {
    rules.check('scope.owner != ""', 'scope');
    expect(rules.evaluate('scope.owner != ""', { scope: SCOPE })).toBe(true);
    expect(() => rules.check('value.ok', 'scope')).toThrow(
      "The rule reads 'value', which it cannot read here.",
    );
  });

  it('never says yes to evidence whose fields are named like those of the language', () => {
    for (const value of [
      { constructor: null },
      { constructor: 1, ok: true },
      { hasOwnProperty: 1, ok: 'true' },
    ]) {
      expect(() => evaluate('value.ok', value)).toThrow(/^The rule /);
    }
  });
});
