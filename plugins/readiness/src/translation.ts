import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { dayMessages } from './messages/day';
import { decisionsMessages } from './messages/decisions';
import { entityMessages } from './messages/entity';
import { gateMessages } from './messages/gate';
import { gatesMessages } from './messages/gates';
import { historyMessages } from './messages/history';
import { matrixMessages } from './messages/matrix';
import { memoMessages } from './messages/memo';
import { mineMessages } from './messages/mine';
import { overviewMessages } from './messages/overview';
import { pageMessages } from './messages/page';
import { paperMessages } from './messages/paper';
import { pathMessages } from './messages/path';
import { recordsMessages } from './messages/records';
import { registersMessages } from './messages/registers';
import { risksMessages } from './messages/risks';
import { rulesMessages } from './messages/rules';
import { waiversMessages } from './messages/waivers';
import { whatIfMessages } from './messages/whatIf';
import { domainWords } from './messages/words';

/** Every text of the plugin; a portal may replace or translate any of them. @public */
export const readinessTranslationRef = createTranslationRef({
  id: 'plugin.readiness',
  messages: {
    page: pageMessages,
    words: domainWords,
    overview: overviewMessages,
    path: pathMessages,
    gates: gatesMessages,
    gate: gateMessages,
    decisions: decisionsMessages,
    risks: risksMessages,
    registers: registersMessages,
    waivers: waiversMessages,
    history: historyMessages,
    records: recordsMessages,
    memo: memoMessages,
    paper: paperMessages,
    day: dayMessages,
    mine: mineMessages,
    matrix: matrixMessages,
    rules: rulesMessages,
    whatIf: whatIfMessages,
    entity: entityMessages,
  },
});
