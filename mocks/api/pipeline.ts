import { ApiProblem } from '../world/store/api-problem.js';
import { type ApiCall, openCall, type Step } from './api-call.js';
import { authorize, createAuthenticate } from './authenticate.js';
import { findRoute } from './find-route.js';
import { createFinishResponse, type NameCall } from './finish-response.js';
import { limit } from './limit.js';
import type { ApiOptions } from './operation.js';
import type { KeyDirectory, Organization } from './organization.js';
import type { ParsedRequest, PlainResponse } from './plain.js';
import { replay } from './replay.js';
import { createRunOperation } from './run-operation.js';
import { serveDocument } from './serve-document.js';
import { validate } from './validate.js';

/** What a pipeline is made of besides the API's own steps. */
export interface PipelineParts<Owner extends Organization> extends ApiOptions {
  readonly directory: KeyDirectory<Owner>;
  /** Steps between authentication and limits: faults, for instance. */
  readonly afterAuthentication?: readonly Step<Owner>[];
  /** Steps between validation and operation; one that has a response takes the operation's place. */
  readonly beforeRunning?: readonly Step<Owner>[];
  /** Steps that see every call before its response takes its final form. */
  readonly beforeFinishing?: readonly Step<Owner>[];
  /** Names a call for `X-Request-Id`. Default: no response has that header. */
  readonly nameCall?: NameCall<Owner>;
}

/** A call's way through the API. */
export interface Pipeline<Owner extends Organization> {
  /** One after the other until there is a response or a problem. */
  readonly steps: readonly Step<Owner>[];
  /** One after the other, whatever came before. */
  readonly closing: readonly Step<Owner>[];
}

/** A call that has its response. */
export type ServedCall<Owner extends Organization> = ApiCall<Owner> & { readonly response: PlainResponse };

/** The way of every call, in the order of checks that openapi.yaml documents. */
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
    closing: [...beforeFinishing, createFinishResponse(parts.nameCall)],
  };
}

/**
 * Takes a request all the way. Throws nothing but defects. The steps go by number: an iterator makes an object for each step as
 * long as the code is not compiled, as in nearly all calls of a test.
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
