import type { JsonObject } from '@backstage/types';
import type {
  DecisionRecord,
  DecisionRecordRequest,
  DecisionStanding,
  Verdict,
} from '@builder-insights/plugin-readiness-common';
import { PORTAL } from './exampleCatalog';
import { exampleScorecard } from './exampleScorecard';
import type { TestAnswer, TestPerson } from './TestPerson';
import type { TestPortal } from './TestPortal';

/** The example rollout, as the people and programs around it move it on. */
export class Launch {
  static create(portal: TestPortal): Launch {
    return new Launch(portal);
  }

  readonly #portal: TestPortal;
  #pushes = 0;

  private constructor(portal: TestPortal) {
    this.#portal = portal;
  }

  /** Something is seen about a gate of the portal, now: by its collector, or by a program where it has none. */
  async see(gateId: string, value: JsonObject): Promise<void> {
    const gate = exampleScorecard.gates.find(({ id }) => id === gateId);
    if (gate?.collect) {
      const { probe, sessions } = this.#portal;
      const collector = [probe, sessions].find(
        ({ id }) => id === gate.collect?.collectorId,
      );
      collector?.sees({ value }, PORTAL);
      await this.#portal.runTask(`collect-${collector?.id}`);
      return;
    }
    this.#pushes += 1;
    const program = this.#portal.program('ci-evidence');
    const { body } = await program.post('/evidence', {
      items: [
        {
          key: `seen-${gateId}-${this.#pushes}`,
          scorecardId: 'checks',
          scopeRef: PORTAL,
          gateId,
          value,
          observedAt: this.#portal.clock.instant,
        },
      ],
    });
    const [{ outcome, problem }] = body.items;
    if (outcome !== 'stored') {
      throw new Error(`The evidence was ${outcome}: ${problem}`);
    }
  }

  /** Somebody states something about a gate in their own name. */
  async state(gateId: string, holds = true): Promise<void> {
    const person = await this.#portal.person('platform-owner');
    const gate = exampleScorecard.gates.find(({ id }) => id === gateId);
    const answer = await person.post('/attestations', {
      scorecardId: 'checks',
      scopeRef: PORTAL,
      gateId,
      holds,
      statement: gate?.attestation?.statement,
    });
    assertDone(answer);
  }

  /** Everything that the pilot ring asks for, but for the advisory H-02. */
  async answer(): Promise<void> {
    await this.see('H-01', { status: 200 });
    await this.state('I-01');
  }

  /** A failing is accepted for some days: one asks, another approves. */
  async waive(gateId: string, days: number): Promise<void> {
    const asker = await this.#portal.person('platform-owner');
    const { body } = await asker.post('/waivers', {
      scorecardId: 'checks',
      scopeRef: PORTAL,
      gateId,
      reason: 'The team of the index moves next week',
      compensatingControl: 'Somebody looks at it every morning',
      until: this.#portal.clock.at({ days }),
    });
    const approver = await this.#portal.person('approver');
    assertDone(
      await approver.post(`/waivers/${body.id}/approve`, {
        revision: body.revision,
      }),
    );
  }

  async verdict(
    ring = 'pilot',
    query: object = {},
  ): Promise<{ verdict: Verdict; tag: string }> {
    const auditor = await this.#portal.person('auditor');
    const { body, headers } = await auditor.get(
      `/rollouts/launch/rings/${ring}/verdict`,
      query,
    );
    return { verdict: body, tag: headers.etag };
  }

  /** Newest first. */
  async records(): Promise<
    Array<DecisionRecord & { standing: DecisionStanding }>
  > {
    const auditor = await this.#portal.person('auditor');
    return (await auditor.get('/rollouts/launch/records')).body.items;
  }

  /** Tries to decide about the pilot ring on the present verdict. */
  async decide(
    decision: Partial<DecisionRecordRequest>,
    by: Promise<TestPerson> = this.#portal.person('platform-owner'),
  ) {
    const { tag } = await this.verdict();
    return await (
      await by
    ).post('/rollouts/launch/rings/pilot/records', {
      decision: 'no-go',
      rationale: 'Seen and talked about in the review',
      participants: [],
      dissent: [],
      conditions: [],
      verdictTag: tag,
      ...decision,
    });
  }
}

function assertDone({ status, message }: TestAnswer): void {
  if (status >= 300) {
    throw new Error(`Answered with ${status}: ${message}`);
  }
}
