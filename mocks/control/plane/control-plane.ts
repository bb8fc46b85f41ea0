import { readMessage } from '../../../base/values/thrown.js';
import { makeTable } from '../../../base/values/typed-keys.js';
import { bearerKey } from '../../api/authenticate.js';
import { jsonResponse } from '../../api/envelope.js';
import { nearestPath } from '../../api/find-route.js';
import { createProblem } from '../../api/issues.js';
import type { ParsedRequest, PlainResponse } from '../../api/plain.js';
import { JsonProblem, MAX_DOCUMENT_DEPTH, readJson } from '../../api/read-json.js';
import { createRouter } from '../../api/router.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';
import { ApiProblem } from '../../world/store/api-problem.js';
import type { AllOrganizations } from '../handle/all-organizations.js';
import type { OrganizationController } from '../handle/organization-controller.js';
import { checkForm, findIssues, throwIfIssues } from '../schemas/check.js';
import { controlSchemas } from '../schemas/control-schemas.js';
import { CONTROL_PROBLEM, controlResponses } from '../schemas/responses.js';
import { MAX_TEXT_BYTES } from '../state/options.js';
import { isSnapshotLines, SNAPSHOT_LINES_TYPE, SnapshotAssembly, SnapshotLines } from '../state/snapshot-lines.js';
import { version } from '../version.js';
import { CONTROL_PATH, type ControlRoute } from './control-route.js';
import { controlRoutes } from './routes.js';

/** Bodies beyond this many bytes are refused; a snapshot may be larger. */
const MAX_CONTROL_BODY_LENGTH = 1024 * 1024;

const routes: readonly ControlRoute[] = [
  ...controlRoutes,
  {
    method: 'GET',
    path: '/openapi.json',
    summary: 'Gives this document.',
    response: 'document',
    run: () => createControlDocument(routes),
  },
];

const findControlRoute = createRouter(
  routes.map((route) => ({ method: route.method, path: route.path, target: route })),
);

/** The data of the control plane. */
export interface ControlParts {
  readonly organizations: AllOrganizations;
  readonly maxSnapshotBytes: number;
}

const PROBLEM = {
  description: 'The error, as a code and in words.',
  content: { 'application/json': { schema: CONTROL_PROBLEM } },
} as const;

/** The statuses of refusals: of a call, of a key, of what is not there, of a body that is too large, and of a defect. */
const REFUSALS = ['400', '401', '404', '413', '500'];

const ABOUT = `The control plane moves the clock of the mock, injects faults, and reads what happened. The service has none of it.

The key in \`Authorization\` picks the world. Without a key a call reaches the default world. An unknown key is refused with 401.`;

const ID = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The id; a checkpoint has its name as its id.',
  schema: { type: 'string' },
};

/** Handles one call of `/_mock/*` with plain JSON. Throws an ApiProblem for a wrong call. */
export function respondToControl(request: ParsedRequest, parts: ControlParts): PlainResponse {
  const { organizations, maxSnapshotBytes } = parts;
  const { match: route, params } = findRoute(request);
  const organization = findOrganization(request, organizations);
  organization.catchUp();
  const query = readQuery(request, route);
  const body = readBody(request, route, maxSnapshotBytes);
  const data = route.run({ organizations, organization, id: params.id ?? '', query, body: body as never });
  return toControlResponse(route.status ?? 200, data);
}

function toControlResponse(status: number, data: unknown): PlainResponse {
  if (data instanceof SnapshotLines) {
    return { status, headers: { 'content-type': SNAPSHOT_LINES_TYPE }, body: '', parts: data };
  }
  try {
    return jsonResponse(status, data);
  } catch (error) {
    // A snapshot of a very large world is longer than the engine's longest string.
    if (!(error instanceof RangeError && error.message.includes('string length'))) throw error;
    const message =
      'The response is longer than 512 MiB and cannot be sent as one text. GET /_mock/snapshot?as=lines sends it in lines; within the process, mock.snapshot() has it.';
    throw new ApiProblem('payload_too_large', message);
  }
}

function findOrganization(request: ParsedRequest, organizations: AllOrganizations): OrganizationController {
  const header = request.headers.authorization;
  if (header === undefined) return organizations.default;
  const key = bearerKey(header);
  const organization = key === undefined ? undefined : organizations.byKey(key);
  if (organization) return organization;
  throw new ApiProblem('invalid_api_key', 'This API key is not known. Leave it out to reach the default organization.');
}

function findRoute({ method, path }: ParsedRequest) {
  const found = findControlRoute(method, path.slice(CONTROL_PATH.length));
  if ('match' in found) return found;
  const { allowed } = found;
  if (allowed.length > 0) {
    const message = `${method} is not possible on ${path}; ${allowed.join(', ')} is.`;
    throw new ApiProblem('method_not_allowed', message, { allowed });
  }
  const nearest = nearestPath(path.slice(CONTROL_PATH.length), [...new Set(routes.map((route) => route.path))]);
  const hint = nearest === undefined ? '' : ` Did you mean ${CONTROL_PATH}${nearest}?`;
  throw new ApiProblem('not_found', `There is no route ${path}.${hint}`);
}

function readQuery(request: ParsedRequest, route: ControlRoute): Readonly<Record<string, string>> {
  const pairs = [...new URLSearchParams(request.search)];
  // `?operation=&status=` means that nothing is chosen yet.
  const query = Object.fromEntries(pairs.filter(([, value]) => value !== ''));
  const issues = findIssues(route.query ?? 'noQuery', query);
  if (issues.list.length > 0) throw createProblem('invalid_query', issues, 'query');
  return query;
}

function readBody(request: ParsedRequest, route: ControlRoute, maxSnapshotBytes: number): unknown {
  if (!route.body) return undefined;
  const isSnapshot = route.path === '/snapshot';
  const limit = isSnapshot ? Math.min(maxSnapshotBytes, MAX_TEXT_BYTES) : MAX_CONTROL_BODY_LENGTH;
  if (request.body.length > limit) {
    const hint = isSnapshot
      ? ' Start from the file (--snapshot FILE), or serve the mock with a larger kept.maxSnapshotBytes; beyond 511 MiB send lines (application/x-ndjson).'
      : '';
    throw new ApiProblem('payload_too_large', `The body is larger than ${limit} bytes.${hint}`);
  }
  const isLines = isSnapshot && isSnapshotLines(request.headers['content-type']);
  const body = isLines ? takeLines(request) : parse(request.body, MAX_DOCUMENT_DEPTH);
  checkForm(route.body, body);
  return body;
}

function takeLines({ takeStreamed, body }: ParsedRequest): unknown {
  try {
    if (takeStreamed) return takeStreamed();
    const assembly = new SnapshotAssembly('The body');
    for (const line of body.split('\n')) assembly.add(line);
    return assembly.finish().snapshot;
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    return throwIfIssues([{ path: '', message: readMessage(error) }]);
  }
}

function parse(text: string, maxDepth: number): unknown {
  if (text === '') return {};
  try {
    return readJson(text, maxDepth);
  } catch (error) {
    if (!(error instanceof JsonProblem)) throw error;
    return throwIfIssues([{ path: error.path, message: error.message }]);
  }
}

/** The OpenAPI 3.1 document of the control plane, from the schemas that check its calls. */
function createControlDocument(routes: readonly ControlRoute[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const item = paths[route.path] ?? {};
    item[route.method.toLowerCase()] = describeRoute(route);
    paths[route.path] = item;
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Control plane of the trackagoat mock', version, description: ABOUT },
    servers: [{ url: CONTROL_PATH }],
    security: [{}, { apiKey: [] }],
    tags: [{ name: 'Control plane', description: 'Steers the mock. The service has no such routes.' }],
    paths,
    components: { securitySchemes: { apiKey: { type: 'http', scheme: 'bearer' } } },
  };
}

function describeRoute({ method, path, summary, body, example, query, status = 200, response }: ControlRoute): object {
  const content = body && {
    'application/json': { schema: controlSchemas[body], ...(example === undefined ? {} : { example }) },
  };
  return {
    operationId: nameOperation(method, path),
    tags: ['Control plane'],
    summary,
    parameters: [...(path.includes('{id}') ? [ID] : []), ...(query ? listParameters(controlSchemas[query]) : [])],
    ...(content ? { requestBody: { required: example !== undefined, content } } : {}),
    responses: {
      [status]: { description: summary, content: { 'application/json': { schema: controlResponses[response] } } },
      ...makeTable(REFUSALS, () => PROBLEM),
    },
  };
}

function listParameters({ properties = {} }: DataSchema): object[] {
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    ...(description === undefined ? {} : { description }),
    schema,
  }));
}

/** `POST /checkpoints/{id}/rewind` is `postCheckpointsByIdRewind`. */
function nameOperation(method: string, path: string): string {
  const words = path.replaceAll('{id}', 'by_id').replaceAll('.json', '').split(/[/_]/).filter(Boolean);
  return method.toLowerCase() + words.map((word) => (word[0] ?? '').toUpperCase() + word.slice(1)).join('');
}
