import { parseWith } from '@builder-insights/backend-operations';
import { scorecardSchema } from './scorecardSchema';

const gate = {
  id: 'G-1',
  areaId: 'identity',
  question: 'Is it so?',
  ringIds: ['pilot'],
  blocking: true,
  severity: 'medium',
  kind: 'automatic',
  collect: { collectorId: 'http', input: { url: 'https://portal.test' } },
  rule: 'value.ok',
  maxAge: { days: 7 },
  fix: { text: 'Make it so' },
  stage: 'enforce',
};
const stated = {
  ...gate,
  id: 'G-2',
  kind: 'attested',
  collect: undefined,
  rule: undefined,
  attestation: { statement: 'It is so.', validFor: { months: 3 } },
};
const scorecard = {
  id: 'checks',
  title: 'Checks',
  description: '',
  appliesTo: { kinds: ['Component'] },
  areas: [
    { id: 'identity', title: 'Identity', ownerRef: 'group:default/Security' },
  ],
  gates: [gate, stated],
};

const read = (value: unknown) => parseWith(scorecardSchema, value);
const withGate = (given: object) => ({
  ...scorecard,
  gates: [{ ...gate, ...given }],
});

describe('scorecardSchema', () => {
  it('reads a scorecard as it is written, refs in small letters', () => {
    expect(read(scorecard)).toEqual({
      ...scorecard,
      areas: [
        {
          id: 'identity',
          title: 'Identity',
          ownerRef: 'group:default/security',
        },
      ],
    });
  });

  it.each<[string, unknown, string]>([
    [
      'what is no scorecard',
      'checks',
      "The input is 'checks'; use a value of the type object",
    ],
    [
      'a field it does not know',
      withGate({ weight: 3 }),
      "'weight' is not a field that can be given here",
    ],
    [
      'a gate without a question',
      withGate({ question: undefined }),
      'gates.0.question is missing',
    ],
    [
      'a kind it does not know',
      withGate({ kind: 'manual' }),
      "gates.0.kind is 'manual'; use one of automatic, attested, both",
    ],
    [
      'an automatic gate without a rule',
      withGate({ rule: undefined }),
      "gates.0.rule is 'nothing'; a gate of the kind automatic needs one",
    ],
    [
      'an attested gate with a rule',
      withGate({ ...stated, rule: 'value.ok' }),
      "gates.0.rule is 'value.ok'; leave it out, or make the gate of the kind both",
    ],
    [
      'an attested gate with nothing to state',
      withGate({ ...stated, attestation: undefined }),
      "gates.0.attestation is 'nothing'; a gate of the kind attested needs one",
    ],
    [
      'a gate of both kinds with nothing to state',
      withGate({ kind: 'both' }),
      "gates.0.attestation is 'nothing'; a gate of the kind both needs one",
    ],
    [
      'a gate that is enforced twice',
      withGate({ enforceFrom: '2026-12-01T00:00:00Z' }),
      "gates.0.enforceFrom is '2026-12-01T00:00:00.000Z'; only a gate at the stage warn has such a date",
    ],
    [
      'a length of time that is none',
      withGate({ maxAge: { days: 0 } }),
      `gates.0.maxAge is '{"days":0}'; use a length of time such as { days: 7 }, of five years at most`,
    ],
    [
      'a length of time without end',
      withGate({ maxAge: { years: 6 } }),
      `gates.0.maxAge is '{"years":6}'; use a length of time such as { days: 7 }, of five years at most`,
    ],
    [
      'a fix that runs something',
      withGate({ fix: { text: 'Do it', url: 'data:text/html,x' } }),
      "gates.0.fix.url is 'data:text/html,x'; use an address that begins with https://, http:// or /",
    ],
    [
      'an area that is not there',
      withGate({ areaId: 'hosting' }),
      "gates.0.areaId is 'hosting'; use one of identity",
    ],
    ...['org.access', 'constructor', '$where'].map(
      (id): [string, unknown, string] => [
        `an area '${id}' that could not be counted`,
        { ...scorecard, areas: [{ ...scorecard.areas[0], id }] },
        `areas.0.id is '${id}'; use`,
      ],
    ),
    [
      'two gates of one id',
      { ...scorecard, gates: [gate, gate] },
      "gates.1.id is 'G-1'; another gate has this id",
    ],
    [
      'an owner that is no entity',
      {
        ...scorecard,
        areas: [{ ...scorecard.areas[0], ownerRef: 'security' }],
      },
      "areas.0.ownerRef is 'security'; use an entity ref such as user:default/jdoe or group:default/platform",
    ],
    [
      'a scorecard for everything there is',
      { ...scorecard, appliesTo: {} },
      "appliesTo is '{}'; give at least one of refs, kinds, types and annotation",
    ],
    [
      'too much for a collector',
      withGate({
        collect: { collectorId: 'http', input: { a: 'x'.repeat(5_000) } },
      }),
      'give a collector at most 4096 bytes',
    ],
  ])('refuses %s', (_, value, sentence) => {
    expect(() => read(value)).toThrow(sentence);
  });

  it('leaves what rules say to others', () => {
    expect(read(withGate({ rule: 'value.' })).gates[0].rule).toBe('value.');
  });
});
