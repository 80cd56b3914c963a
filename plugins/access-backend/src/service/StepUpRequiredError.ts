import { CustomErrorBase } from '@backstage/errors';

/** Whoever asks is known, but has to prove it again before this: answered with 401. */
export class StepUpRequiredError extends CustomErrorBase {
  name = 'StepUpRequiredError' as const;
  /** The portal answers with what an error carries here. */
  readonly statusCode = 401;
}
