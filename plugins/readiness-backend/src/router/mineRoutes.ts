import {
  jsonOperation,
  NOTHING,
  type Operation,
} from '@builder-insights/backend-operations';
import type { MineService } from '../service/MineService';
import { owedItems } from './schemas/mineSchemas';

/** What the caller and their groups owe. */
export const mineRoutes = ({ mine }: { mine: MineService }): Operation[] => [
  jsonOperation({
    id: 'listMine',
    method: 'get',
    path: '/mine',
    summary:
      'Gates, attestations, waivers and register entries that wait for the caller, most urgent first',
    reads: NOTHING,
    answer: owedItems,
    handle: caller => mine.list(caller),
  }),
];
