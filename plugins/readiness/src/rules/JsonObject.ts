import type { Evidence } from '@builder-insights/plugin-readiness-common';

/** An object as JSON has it. */
export type JsonObject = NonNullable<Evidence['value']>;
