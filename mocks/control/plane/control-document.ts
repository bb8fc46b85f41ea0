import { makeTable } from '../../../base/values/typed-keys.js';
import type { DataSchema } from '../../api/schemas/json-schema.js';
import { controlSchemas } from '../schemas/control-schemas.js';
import { CONTROL_PROBLEM, controlResponses } from '../schemas/responses.js';
import { version } from '../version.js';
import { CONTROL_PATH } from './control-problem.js';
import type { ControlRoute } from './control-route.js';

const PROBLEM = {
  description: 'The error, as a code and in words.',
  content: { 'application/json': { schema: CONTROL_PROBLEM } },
} as const;

/** The statuses of refusals: of a call, of a key, of what is not there, of a body that is too large, and of a defect. */
const REFUSALS = ['400', '401', '404', '413', '500'];

const ABOUT = `The control plane moves the clock of the mock, injects faults, and reads what happened. The service has none of it.

The key in \`Authorization\` picks the world. Without a key a call reaches the default world. An unknown key is refused with 401.`;

/** The OpenAPI 3.1 document of the control plane, from the schemas that check its calls. */
export function createControlDocument(routes: readonly ControlRoute[]): object {
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

const ID = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'The id; a checkpoint has its name as its id.',
  schema: { type: 'string' },
};

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
