import { ApiProblem } from '../world/store/api-problem.js';
import { type ApiCall, type ApiStep, getOperationRow, openCall } from './api-call.js';
import { authorize, createAuthenticate } from './authenticate.js';
import { getDocumentResponses } from './document.js';
import { JSON_HEADERS } from './envelope.js';
import { findRoute } from './find-route.js';
import { finishResponse } from './finish-response.js';
import { limit } from './limit.js';
import type { ApiOptions } from './operation.js';
import type { KeyDirectory, Organization } from './organization.js';
import type { ParsedRequest, PlainResponse } from './plain.js';
import { createRunOperation, replay } from './run-operation.js';
import { validate } from './validate.js';

/** The parts of a pipeline besides the API's own steps. */
export interface PipelineParts<Owner extends Organization> extends ApiOptions {
  readonly directory: KeyDirectory<Owner>;
  /** Steps between authentication and limits, such as faults. */
  readonly afterAuthentication?: readonly ApiStep<Owner>[];
  /** Steps between validation and operation. A step with a response replaces the operation. */
  readonly beforeRunning?: readonly ApiStep<Owner>[];
  /** Steps that see every call before its response takes its final form. */
  readonly beforeFinishing?: readonly ApiStep<Owner>[];
}

/** The steps of a call through the API. */
export interface Pipeline<Owner extends Organization> {
  /** One after the other until there is a response or a problem. */
  readonly steps: readonly ApiStep<Owner>[];
  /** One after the other, in any case. */
  readonly closing: readonly ApiStep<Owner>[];
}

/** A call with its response. */
export type ServedCall<Owner extends Organization> = ApiCall<Owner> & { readonly response: PlainResponse };

/** The steps of every call, in the order of checks that openapi.yaml documents. */
export function createPipeline<Owner extends Organization>(parts: PipelineParts<Owner>): Pipeline<Owner> {
  const { directory, afterAuthentication = [], beforeRunning = [], beforeFinishing = [] } = parts;
  return {
    steps: [
      findRoute,
      createAuthenticate(directory),
      ...afterAuthentication,
      serveDocument,
      limit,
      authorize,
      replay,
      validate,
      ...beforeRunning,
      createRunOperation({ statsGone: parts.statsGone }),
    ],
    closing: [...beforeFinishing, finishResponse],
  };
}

/**
 * Takes a request through all steps. Throws only defects. It loops by index, because an iterator makes an object per
 * step until the code is compiled, as in nearly all calls of a test.
 */
export function serve<Owner extends Organization>(
  request: ParsedRequest,
  { steps, closing }: Pipeline<Owner>,
): ServedCall<Owner> {
  const call = openCall<Owner>(request);
  try {
    for (let at = 0; call.response === null && at < steps.length; at += 1) steps[at]?.(call);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    call.problem = error;
  }
  try {
    for (let at = 0; at < closing.length; at += 1) closing[at]?.(call);
  } catch (error) {
    call.change?.takeBack();
    throw error;
  }
  return call as ServedCall<Owner>;
}

/** getOpenapi, the only operation without a key, returns the raw document without an envelope. */
function serveDocument(call: ApiCall): void {
  if (getOperationRow(call).scope !== null) return;
  call.response = { status: 200, headers: JSON_HEADERS, body: getDocumentResponses().text };
  call.isBare = true;
}
