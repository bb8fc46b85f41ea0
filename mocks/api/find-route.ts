import { distance } from 'fastest-levenshtein';
import { operations } from '../../src/generated/operations.js';
import { ApiProblem } from '../world/store/api-problem.js';
import type { ApiCall } from './api-call.js';
import { apiRouter } from './router.js';

/** Segments that are placeholders for an id, whatever their names are. */
const ID_LIKE = /^(\{.*\}|[0-9a-f-]{20,}|\d+)$/i;

/** Longer than any path of the API with its ids. */
const MOST_LETTERS = 1_000;

/** The path template in `known` that `path` was probably meant to be; undefined if none is near. */
export function nearestPath(path: string, known: readonly string[]): string | undefined {
  // The distance costs as much as both lengths multiplied, and a path may be as long as a message.
  if (path.length > MOST_LETTERS) return undefined;
  const wanted = normalized(path);
  let best: string | undefined;
  let bestDistance = Math.max(3, Math.ceil(wanted.length / 3)) + 1;
  for (const template of known) {
    const away = distance(wanted, normalized(template));
    if (away < bestDistance) {
      best = template;
      bestDistance = away;
    }
  }
  return best;
}

function normalized(path: string): string {
  return path
    .split('/')
    .map((segment) => (ID_LIKE.test(segment) ? '{}' : segment))
    .join('/');
}

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
