import type {
  Gate,
  ScorecardDefinition,
} from '@builder-insights/plugin-readiness-common';
import { problemsOf } from './problemsOf';

const gate = (given: Partial<Gate>): Gate => ({
  id: 'G-1',
  areaId: 'identity',
  question: 'Is it so?',
  ringIds: [],
  blocking: true,
  severity: 'medium',
  kind: 'automatic',
  collect: { collectorId: 'http' },
  rule: 'value.ok',
  maxAge: { days: 1 },
  fix: { text: 'Make it so' },
  stage: 'enforce',
  ...given,
});

const definition = (gates: Gate[]): ScorecardDefinition => ({
  id: 'checks',
  title: 'Checks',
  description: '',
  appliesTo: { kinds: ['Component'] },
  areas: [
    {
      id: 'identity',
      title: 'Identity',
      ownerRef: 'group:default/security',
      deputyRef: 'user:default/ada',
    },
  ],
  gates,
});

const http = { id: 'http', frequency: { hours: 1 } };
const owners = new Set(['group:default/security', 'user:default/ada']);

describe('problemsOf', () => {
  it('finds nothing in a scorecard that can be judged', () => {
    expect(
      problemsOf(
        definition([
          gate({
            ownerRef: 'user:default/ada',
            appliesWhen: 'scope.type == ""',
          }),
          gate({ id: 'G-2', kind: 'attested', collect: undefined }),
        ]),
        [http],
        owners,
      ),
    ).toEqual([]);
  });

  it('says a sentence for each thing that somebody should know', () => {
    expect(
      problemsOf(
        definition([
          gate({ rule: 'value.' }),
          gate({ id: 'G-2', appliesWhen: 'value.ok' }),
          gate({ id: 'G-3', collect: undefined }),
          gate({ id: 'G-4', collect: { collectorId: 'grafana' } }),
          gate({ id: 'G-5', maxAge: { minutes: 30 } }),
          gate({ id: 'G-6', ownerRef: 'user:default/eve' }),
        ]),
        [http, { id: 'catalog', frequency: { hours: 1 } }],
        owners,
      ),
    ).toEqual([
      "Gate 'G-1': The rule 'value.' cannot be read: expected IDENTIFIER, got EOF, at sign 7.",
      "Gate 'G-2': The rule reads 'value', which it cannot read here.",
      "Gate 'G-3' has no collector: it stays unknown until a program sends evidence.",
      "Gate 'G-4' asks for the collector 'grafana', which is not there; use one of catalog, http.",
      "Gate 'G-5' is stale after 30 minutes, and 'http' looks only every 1 hour.",
      "Gate 'G-6' is owned by 'user:default/eve', which is not in the catalog.",
    ]);
    expect(problemsOf(definition([]), [], new Set())).toEqual([
      "Area 'identity' is owned by 'group:default/security', which is not in the catalog.",
      "Area 'identity' is owned by 'user:default/ada', which is not in the catalog.",
      "Area 'identity' has no gate.",
    ]);
  });
});
