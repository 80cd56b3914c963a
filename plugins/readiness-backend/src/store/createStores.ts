import type { MongoService } from '@builder-insights/backend-mongo';
import { AttestationStore } from './AttestationStore';
import { BoardLedger } from './BoardLedger';
import { BoardStore } from './BoardStore';
import { EvidenceStore } from './EvidenceStore';
import { HistoryStore } from './HistoryStore';
import { migrations } from './migrations';
import { MissingScopes } from './MissingScopes';
import { NoticeStore } from './NoticeStore';
import { RecordStore } from './RecordStore';
import { RefreshStore } from './RefreshStore';
import { RegisterStore } from './RegisterStore';
import { RollUpRecount } from './RollUpRecount';
import { RuleSetStore } from './RuleSetStore';
import { TrendStore } from './TrendStore';
import { WaiverStore } from './WaiverStore';

/** All stores over one database. */
export interface Stores {
  attestations: AttestationStore;
  boards: BoardStore;
  evidence: EvidenceStore;
  history: HistoryStore;
  ledger: BoardLedger;
  missing: MissingScopes;
  notices: NoticeStore;
  records: RecordStore;
  refreshes: RefreshStore;
  recount: RollUpRecount;
  registers: RegisterStore;
  ruleSets: RuleSetStore;
  trends: TrendStore;
  waivers: WaiverStore;
}

/** Makes the database what the stores need, and the stores. */
export async function createStores(database: MongoService): Promise<Stores> {
  await database.migrate(migrations);
  return {
    attestations: AttestationStore.create(database),
    boards: BoardStore.create(database),
    evidence: EvidenceStore.create(database),
    history: HistoryStore.create(database),
    ledger: BoardLedger.create(database),
    missing: MissingScopes.create(database),
    notices: NoticeStore.create(database),
    records: RecordStore.create(database),
    refreshes: RefreshStore.create(database),
    recount: RollUpRecount.create(database),
    registers: RegisterStore.create(database),
    ruleSets: RuleSetStore.create(database),
    trends: TrendStore.create(database),
    waivers: WaiverStore.create(database),
  };
}
