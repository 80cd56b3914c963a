import type {
  MongoCollection,
  MongoService,
} from '@builder-insights/backend-mongo';
import {
  dayOf,
  GATE_STATES,
  type TrendPoint,
} from '@builder-insights/plugin-readiness-common';
import { EVERYTHING } from '../domain/board/RollUpMove';
import type { RollUpDayDocument, RollUpDocument } from './RollUpSums';
import { toRollUp } from './toRollUp';

const DAY_MS = 86_400_000;

/** Counts over time: what they are now, and by how much they changed on each day before. */
export class TrendStore {
  static create(mongo: MongoService): TrendStore {
    return new TrendStore(mongo);
  }

  readonly #rollUps: MongoCollection<RollUpDocument>;
  readonly #days: MongoCollection<RollUpDayDocument>;

  private constructor(mongo: MongoService) {
    this.#rollUps = mongo.collection('rollups');
    this.#days = mongo.collection('rollup_days');
  }

  /**
   * A point for each of the last days, oldest first. The counts are of everything: for readers of everything only.
   *
   * @param node - a group, `owner:<ref>`, or absent for all
   */
  async points(options: {
    scorecardId: string;
    node?: string;
    days: number;
    now: Date;
  }): Promise<TrendPoint[]> {
    const { scorecardId, node = EVERYTHING, days, now } = options;
    const dates = Array.from({ length: days }, (_, index) =>
      dayOf(new Date(now.getTime() - index * DAY_MS)),
    );
    const _id = `${scorecardId}|${node}`;
    const [current, changes] = await Promise.all([
      this.#rollUps.findOne({ _id }),
      this.#days
        .find(
          { _id: { $in: dates.map(day => `${_id}|${day}`) } },
          { batchSize: days + 1 },
        )
        .toArray(),
    ]);
    const changeOn = new Map(changes.map(one => [one.day, one.counts]));
    const { byArea: tally = {} } = current ?? {};
    const { counts } = toRollUp([{ tally, scopes: 0, times: 1 }]);
    const points: TrendPoint[] = [];
    // From now backwards: what a day added was not there the day before.
    for (const day of dates) {
      points.push({ day, counts: { ...counts } });
      const change = changeOn.get(day) ?? {};
      for (const state of GATE_STATES) {
        counts[state] -= change[state] ?? 0;
      }
    }
    return points.reverse();
  }
}
