import { canonicalJson } from '@builder-insights/backend-operations';
import type { PackContents } from './PackContents';

/** For programs: keys in order, so that it is the same bytes whenever it is made. */
export function packJson(contents: PackContents): string {
  const inOrder: unknown = JSON.parse(canonicalJson(contents));
  return `${JSON.stringify(inOrder, undefined, 2)}\n`;
}
