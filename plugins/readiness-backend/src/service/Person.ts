import type { OperationCaller } from '@builder-insights/backend-operations';

/** Somebody signed in, who acts in their own name. */
export type Person = Pick<OperationCaller, 'credentials' | 'userRef'>;
