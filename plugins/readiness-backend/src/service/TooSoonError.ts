import { CustomErrorBase } from '@backstage/errors';

/** Something was asked again before its time; the router of the backend answers with its `statusCode`. */
export class TooSoonError extends CustomErrorBase {
  override name = 'TooSoonError' as const;
  readonly statusCode = 429;
  readonly retryAfterSeconds: number;

  constructor(message: string, retryAfterSeconds: number) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
