import type { Permission } from '@backstage/plugin-permission-common';

/** A sentence that names the right that is missing, and who can give it. */
export function missingRight({ name }: Permission): string {
  return `You lack the right ${name} here; platform owners can do this, and My access says who gives roles`;
}
