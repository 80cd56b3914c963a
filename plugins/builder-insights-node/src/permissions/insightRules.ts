import { createPermissionRule } from '@backstage/plugin-permission-node';
import { readerKeys } from '@builder-insights/plugin-builder-insights-common';
import { z } from 'zod';
import { byReaderKeys } from './byReaderKeys';
import { insightResourceRef } from './insightResourceRef';

const userRef = z.string().startsWith('user:').max(300);
const groupRefs = z.array(z.string().startsWith('group:')).min(1).max(200);
const areaRefs = z.array(z.string().max(300)).min(1).max(200);

/** The ways in which somebody may come to an insight. @public */
export const insightRules = {
  hasSensitivity: createPermissionRule({
    resourceRef: insightResourceRef,
    name: 'HAS_SENSITIVITY',
    description: 'Allow insights that are open, or all that are internal',
    paramsSchema: z.object({ sensitivity: z.enum(['open', 'internal']) }),
    ...byReaderKeys(({ sensitivity }: { sensitivity: 'open' | 'internal' }) => [
      readerKeys[sensitivity](),
    ]),
  }),
  isAuthor: createPermissionRule({
    resourceRef: insightResourceRef,
    name: 'IS_AUTHOR',
    description: 'Allow insights that the person captured',
    paramsSchema: z.object({ userRef }),
    ...byReaderKeys((params: { userRef: string }) => [
      readerKeys.author(params.userRef),
    ]),
  }),
  isAssignee: createPermissionRule({
    resourceRef: insightResourceRef,
    name: 'IS_ASSIGNEE',
    description: 'Allow insights that are assigned to the person',
    paramsSchema: z.object({ userRef }),
    ...byReaderKeys((params: { userRef: string }) => [
      readerKeys.assignee(params.userRef),
    ]),
  }),
  capturedByTeam: createPermissionRule({
    resourceRef: insightResourceRef,
    name: 'CAPTURED_BY_TEAM',
    description: 'Allow internal insights captured by members of these groups',
    paramsSchema: z.object({ groups: groupRefs }),
    ...byReaderKeys(({ groups }: { groups: string[] }) =>
      groups.map(readerKeys.team),
    ),
  }),
  capturedBelow: createPermissionRule({
    resourceRef: insightResourceRef,
    name: 'CAPTURED_BELOW',
    description:
      'Allow internal and restricted insights captured in these groups or below them',
    paramsSchema: z.object({ groups: groupRefs }),
    ...byReaderKeys(({ groups }: { groups: string[] }) =>
      groups.map(readerKeys.leader),
    ),
  }),
  inProductArea: createPermissionRule({
    resourceRef: insightResourceRef,
    name: 'IN_PRODUCT_AREA',
    description: 'Allow internal insights about these product areas',
    paramsSchema: z.object({ productAreas: areaRefs }),
    ...byReaderKeys(({ productAreas }: { productAreas: string[] }) =>
      productAreas.map(readerKeys.productArea),
    ),
  }),
};
