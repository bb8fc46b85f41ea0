import { controlSchemas } from '../../mocks/control/schemas/control-schemas.js';
import type { McpCallResult, McpOffer, McpTool } from '../../src/agents/mcp/offer.js';
import type { ControlPlane, ControlRequest } from '../control-plane.js';

/** How many of the latest rows a long response shows, with the total number. */
const ROWS = 50;

type Input = Readonly<Record<string, unknown>>;

interface ControlTool extends McpTool {
  /** Its method and path; `{name}` is a field of the input. */
  readonly route: `${'GET' | 'POST' | 'DELETE'} ${string}`;
}

const object = (properties: Record<string, object>) =>
  ({ type: 'object', properties, required: [], additionalProperties: false }) as const;

const TEXT = { type: 'string' } as const;
const NOTHING = object({});
const NAME = toInputSchema(controlSchemas.checkpointBody);

const changes = { destructiveHint: false, readOnlyHint: false, openWorldHint: false } as const;
const reads = { readOnlyHint: true, openWorldHint: false } as const;

/** The mock's control plane as tools. The control plane checks the input of a call. */
const controlTools: readonly ControlTool[] = [
  {
    name: 'mock_clock',
    title: 'Move the clock of the mock',
    description: 'Tells the time of the mock; with advance or to lives through every hour between. Never goes back.',
    route: 'POST /clock',
    inputSchema: object({ ...controlSchemas.clockBody.properties }),
    annotations: changes,
  },
  {
    name: 'mock_add_fault',
    title: 'Make calls of the mock fail',
    description:
      'The next calls of an operation (* for all) fail: kind drop_after loses the response to work that was done.',
    route: 'POST /faults',
    inputSchema: toInputSchema(controlSchemas.fault),
    annotations: changes,
  },
  {
    name: 'mock_list_faults',
    title: 'List the faults of the mock',
    description: 'Each fault with how often it struck and what remains of it.',
    route: 'GET /faults',
    inputSchema: NOTHING,
    annotations: reads,
  },
  {
    name: 'mock_clear_faults',
    title: 'Take all faults of the mock back',
    description: 'Calls work again.',
    route: 'DELETE /faults',
    inputSchema: NOTHING,
    annotations: { ...changes, idempotentHint: true },
  },
  {
    name: 'mock_checkpoint',
    title: 'Name this moment of the mock',
    description: 'Changes can be counted from it, and the world can go back to it.',
    route: 'POST /checkpoints',
    inputSchema: NAME,
    annotations: { ...changes, idempotentHint: true },
  },
  {
    name: 'mock_rewind',
    title: 'Take the mock back to a checkpoint',
    description:
      'The world as it was then. These tools still remember what commit_plan has paid since. Plan such a debt with another method or day.',
    route: 'POST /checkpoints/{name}/rewind',
    inputSchema: NAME,
    annotations: { ...changes, destructiveHint: true },
  },
  {
    name: 'mock_changes',
    title: 'List what changed in the mock',
    description: `Every change of a row since a checkpoint, with its cause; the latest ${ROWS}.`,
    route: 'GET /changes',
    inputSchema: toInputSchema(controlSchemas.changesFilter),
    annotations: reads,
  },
  {
    name: 'mock_requests',
    title: 'List the requests that the mock got',
    description: `Operation, status, idempotency key and fault of each; the latest ${ROWS}.`,
    route: 'GET /requests',
    inputSchema: object({
      operation: TEXT,
      status: { type: 'string', description: 'Such as 500.' },
      method: TEXT,
      idempotency_key: TEXT,
    }),
    annotations: reads,
  },
  {
    name: 'mock_ledger',
    title: 'Check the books of the mock',
    description: 'Sums in cents by status, and whether the books balance.',
    route: 'GET /ledger',
    inputSchema: NOTHING,
    annotations: reads,
  },
];

/** The request of a call. That of the clock without an input only reads. */
function toRequest(route: ControlTool['route'], input: Input): ControlRequest {
  const [method, template = ''] = route.split(' ') as [ControlRequest['method'], string];
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])));
  if (method === 'DELETE') return { method, path };
  const isRead = method === 'GET' || (template === '/clock' && Object.keys(input).length === 0);
  if (isRead) return { method: 'GET', path: path + toSearch(input) };
  return { method, path, body: path === template ? input : {} };
}

function toSearch(input: Input): string {
  const search = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)])).toString();
  return search === '' ? '' : `?${search}`;
}

/** An offer with the control tools of its mock. */
export function offerControl(offer: McpOffer, plane: ControlPlane): McpOffer {
  return {
    ...offer,
    instructions: `${offer.instructions}\nThis is a mock: tools named mock_… move its clock, break its responses and look behind it.`,
    tools: [...offer.tools, ...controlTools.map(({ route: _, ...tool }) => tool)],
    async callTool(name, input, options) {
      const control = controlTools.find((tool) => tool.name === name);
      return control ? callControl(control, input, plane) : offer.callTool(name, input, options);
    },
  };
}

async function callControl(tool: ControlTool, input: unknown, plane: ControlPlane): Promise<McpCallResult> {
  const given = (input ?? {}) as Input;
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(tool.inputSchema.properties as object, name));
  if (unknown !== undefined) return toError({ code: 'invalid_input', message: `${tool.name} takes no ${unknown}.` });
  const response = await plane(toRequest(tool.route, given));
  if (!response.ok) return toError(response.error);
  const structuredContent = capRows(response.data);
  return { content: [{ type: 'text', text: JSON.stringify(structuredContent) }], structuredContent };
}

function toError(error: unknown): McpCallResult {
  return { content: [{ type: 'text', text: JSON.stringify({ error }) }], isError: true };
}

/** A list is shown by its length and its latest rows only. */
function capRows(data: Record<string, unknown>): Record<string, unknown> {
  return Array.isArray(data.data) ? { data: data.data.slice(-ROWS), total: data.data.length } : data;
}

/** A schema of the control plane as MCP has it: of an object, always. */
function toInputSchema(schema: object): McpTool['inputSchema'] {
  return { ...schema, type: 'object' };
}
