import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import type { Response } from 'express';
import type { z } from 'zod';

/** Who asks, and what they sent in the path. @public */
export interface OperationCaller {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
  /** `user:default/jdoe`. */
  userRef: string;
  params: Record<string, string>;
}

/** A person, or a program that may ask this. @public */
export interface ProgramCaller {
  credentials: BackstageCredentials<
    BackstageUserPrincipal | BackstageServicePrincipal
  >;
  /** `user:default/jdoe`, or the subject of a program's token. */
  userRef: string;
  params: Record<string, string>;
}

/** What an operation reads besides its path. @public */
export interface OperationReads<Q, B> {
  query: z.ZodType<Q>;
  body: z.ZodType<B>;
}

/** What can be asked of a plugin: the route and its OpenAPI description both follow from it. @public */
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
  /** Programs get through to where their rights are looked at; without it only people do. */
  programs?: boolean;
  respond(
    caller: ProgramCaller,
    sent: { query: unknown; body: unknown },
    res: Response,
  ): Promise<void>;
}
