import type {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type { Response } from 'express';
import type { z } from 'zod';

/** Who asks, and what they sent in the path. */
export interface OperationCaller {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
  /** `user:default/jdoe`. */
  userRef: string;
  params: Record<string, string>;
}

/** What an operation reads besides its path. */
export interface OperationReads<Q, B> {
  query: z.ZodType<Q>;
  body: z.ZodType<B>;
}

/** What a signed-in person can ask of the plugin: the route and its OpenAPI description both follow from it. */
export interface Operation {
  id: string;
  method: 'get' | 'post';
  /** As express writes it: `/grants/:id/revoke`. */
  path: string;
  summary: string;
  status: number;
  reads: OperationReads<unknown, unknown>;
  /** Schema of a JSON answer, or the content types of a file. */
  answer: z.ZodType | readonly string[];
  respond(
    caller: OperationCaller,
    sent: { query: unknown; body: unknown },
    res: Response,
  ): Promise<void>;
}
