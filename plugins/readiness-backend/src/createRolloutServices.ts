import type { ReadinessCore } from './ReadinessCore';
import { MemoService } from './service/MemoService';
import { RecordLibrary } from './service/RecordLibrary';
import { RecordPack } from './service/RecordPack';
import { RecordService } from './service/RecordService';
import { RolloutHistoryService } from './service/RolloutHistoryService';
import { RolloutService } from './service/RolloutService';
import { VerdictService } from './service/VerdictService';
import { WhatIfService } from './service/WhatIfService';

/** Rollouts, verdicts and records of decisions. */
export function createRolloutServices(core: ReadinessCore) {
  return {
    memos: MemoService.create(core),
    recordLibrary: RecordLibrary.create(core),
    recordPack: RecordPack.create(core),
    records: RecordService.create(core),
    rolloutHistory: RolloutHistoryService.create(core),
    rollouts: RolloutService.create(core),
    verdicts: VerdictService.create(core),
    whatIfs: WhatIfService.create(core),
  };
}
