import { operations } from '../../src/generated/operations.js';
import { ApiProblem } from '../world/store/api-problem.js';
import type { ApiCall } from './api-call.js';
import { nearestPath } from './nearest-path.js';
import { apiRouter } from './router.js';

/** The path of the API on its host. */
export const BASE_PATH = '/api/v1';

/** The path of the spec below `BASE_PATH`. A server has it at its root too. */
export const SPEC_PATH = '/openapi.json';

/** Finds the operation of a request; throws 404 or 405. A HEAD is a GET without a body in the response. */
export function findRoute(call: ApiCall): void {
  const { path } = call.request;
  const method = call.request.method === 'HEAD' ? 'GET' : call.request.method;
  const found = apiRouter(method, path, BASE_PATH.length);
  if ('match' in found) {
    call.operation = found.match;
    call.row = operations[found.match];
    call.params = found.params;
    return;
  }
  const { allowed: registered } = found;
  if (registered.length === 0) throw unknownRoute(path);
  const allowed = listAllowed(registered);
  const message = `${method} is not possible on ${path}. Allowed: ${allowed.join(', ')}.`;
  throw new ApiProblem('method_not_allowed', message, { allowed });
}

/** All methods of a path with these: a GET implies a HEAD, and every path has OPTIONS. */
export function listAllowed(methods: readonly string[]): string[] {
  return [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
}

/** 404 for a path without an operation, with the nearest existing path. */
export function unknownRoute(path: string): ApiProblem {
  const known = new Set(Object.values(operations).map((operation) => operation.path));
  const nearest = nearestPath(path.slice(BASE_PATH.length), [...known]);
  const hint =
    nearest === undefined ? `The routes are in ${BASE_PATH}${SPEC_PATH}.` : `Did you mean ${BASE_PATH}${nearest}?`;
  return new ApiProblem('not_found', `There is no route ${path}. ${hint}`);
}
