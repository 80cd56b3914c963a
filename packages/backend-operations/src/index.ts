/**
 * What can be asked of a backend plugin over HTTP: routes, input and OpenAPI description from one source.
 *
 * @packageDocumentation
 */
export type { Attachment } from './Attachment';
export { attachmentOperation } from './attachmentOperation';
export { canonicalJson } from './canonicalJson';
export { CursorCodec, type CursorBinding } from './CursorCodec';
export { jsonBody } from './jsonBody';
export { jsonOperation } from './jsonOperation';
export { mountOperations } from './mountOperations';
export type {
  Operation,
  OperationCaller,
  OperationReads,
  ProgramCaller,
} from './Operation';
export { bodyOf, NOTHING, queryOf } from './operationReads';
export { parseWith } from './parseWith';
export { programOperation, type ProgramAnswer } from './programOperation';
export { toCsvLine } from './toCsvLine';
export { toOpenApi } from './toOpenApi';
export { withAudit } from './withAudit';
