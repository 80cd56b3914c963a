import {
  bodyOf,
  jsonOperation,
  NOTHING,
  parseWith,
  type Operation,
} from '@builder-insights/backend-operations';
import {
  draftSchema,
  publishSchema,
  ruleTestSchema,
  versionSchema,
} from '../input/ruleSchemas';
import type { RulesService } from '../service/RulesService';
import {
  publishPreview,
  ruleSetDraft,
  ruleTrial,
  ruleVersions,
} from './schemas/ruleSchemas';
import { ruleSet } from './schemas/ruleSetSchemas';

/** How the rules of a scorecard come to be in force. */
export const ruleRoutes = ({ rules }: { rules: RulesService }): Operation[] => [
  jsonOperation({
    id: 'listRuleVersions',
    method: 'get',
    path: '/scorecards/:id/rules',
    summary: 'Versions of a scorecard, newest first, and its draft',
    reads: NOTHING,
    answer: ruleVersions,
    handle: ({ params, ...caller }) => rules.versions(params.id, caller),
  }),
  jsonOperation({
    id: 'getRuleVersion',
    method: 'get',
    path: '/scorecards/:id/rules/:version',
    summary: 'A version of a scorecard',
    reads: NOTHING,
    answer: ruleSet,
    handle: ({ params, ...caller }) =>
      rules.version(
        params.id,
        parseWith(versionSchema, params.version),
        caller,
      ),
  }),
  jsonOperation({
    id: 'saveDraft',
    method: 'post',
    path: '/scorecards/:id/draft',
    summary: 'Write what is to be the next version',
    reads: bodyOf(draftSchema),
    answer: ruleSetDraft,
    handle: ({ params, body, ...caller }) =>
      rules.saveDraft(params.id, body, caller),
  }),
  jsonOperation({
    id: 'discardDraft',
    method: 'post',
    path: '/scorecards/:id/draft/discard',
    summary: 'Throw the draft away',
    reads: NOTHING,
    answer: ruleVersions,
    handle: ({ params, ...caller }) => rules.discardDraft(params.id, caller),
  }),
  jsonOperation({
    id: 'previewDraft',
    method: 'get',
    path: '/scorecards/:id/draft/preview',
    summary: 'What publishing the draft would do; nothing is stored',
    reads: NOTHING,
    answer: publishPreview,
    handle: ({ params, ...caller }) => rules.preview(params.id, caller),
  }),
  jsonOperation({
    id: 'publishDraft',
    method: 'post',
    path: '/scorecards/:id/draft/publish',
    summary: 'Put the draft in force and judge every scope by it',
    reads: bodyOf(publishSchema),
    answer: ruleSet,
    handle: ({ params, body, ...caller }) =>
      rules.publish(params.id, body, caller),
  }),
  jsonOperation({
    id: 'testRule',
    method: 'post',
    path: '/rules/test',
    summary: 'What a rule says of some evidence; nothing is stored',
    reads: bodyOf(ruleTestSchema),
    answer: ruleTrial,
    handle: ({ body, ...caller }) => rules.test(body, caller),
  }),
];
