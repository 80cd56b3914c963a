import type { ReadinessCore } from './ReadinessCore';
import { DigestService } from './service/DigestService';
import { MatrixExport } from './service/MatrixExport';
import { MatrixService } from './service/MatrixService';
import { MineService } from './service/MineService';
import { NoticeFinder } from './service/NoticeFinder';
import { RegisterService } from './service/RegisterService';
import { RolloutAccess } from './service/RolloutAccess';
import { RulePreview } from './service/RulePreview';
import { RulesService } from './service/RulesService';
import { ScorecardAccess } from './service/ScorecardAccess';
import { WaiverService } from './service/WaiverService';

/** The matrix, waivers, registers, rules, what people owe, and how they are told. */
export function createGovernanceServices(core: ReadinessCore) {
  const rolloutAccess = RolloutAccess.create(core);
  const scorecardAccess = ScorecardAccess.create(core);
  const preview = RulePreview.create(core);
  const finder = NoticeFinder.create(core);
  return {
    digests: DigestService.create({ ...core, finder }),
    matrix: MatrixService.create({ ...core, scorecardAccess }),
    matrixExport: MatrixExport.create({ ...core, scorecardAccess }),
    mine: MineService.create(core),
    registers: RegisterService.create({ ...core, rolloutAccess }),
    rules: RulesService.create({ ...core, preview, scorecardAccess }),
    waivers: WaiverService.create({ ...core, rolloutAccess }),
  };
}
