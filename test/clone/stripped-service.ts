import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Mock } from '../../mocks/index.js';
import { createClient, type TrackagoatClient } from '../../src/index.js';
import { document as spec } from '../harness/spec.js';

// biome-ignore lint/suspicious/noExplicitAny: the document and answers are walked by names
type Node = any;

const document: Node = spec;

/** Changes the data of an answer once more, as a service of another version would. */
export type Change = (path: string, data: Node) => Node;

function follow(node: Node): Node {
  const steps: string[] | undefined = node?.$ref?.slice(2).split('/');
  return steps ? follow(steps.reduce((at: Node, step) => at[step], document)) : node;
}

function listShapes(node: Node, names: readonly string[]): Node[] {
  const shape = follow(node);
  const choices = [...(shape.oneOf ?? []), ...(shape.anyOf ?? [])].map((choice) => listShapes(choice, names));
  const countNamed = (shapes: Node[]): number =>
    names.filter((name) => shapes.some(({ properties }) => properties?.[name])).length;
  const best = choices.sort((left, right) => countNamed(right) - countNamed(left))[0] ?? [];
  return [shape, ...(shape.allOf ?? []).flatMap((part: Node) => listShapes(part, names)), ...best];
}

/** The value without the fields that openapi.yaml tags as this project's, at every depth. */
function strip(schema: Node, value: Node): Node {
  if (value === null || typeof value !== 'object') return value;
  const shapes = listShapes(schema, Array.isArray(value) ? [] : Object.keys(value));
  if (Array.isArray(value)) {
    const items = shapes.find((shape) => shape.items)?.items;
    return items ? value.map((item) => strip(items, item)) : value;
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const field = shapes.find(({ properties }) => properties?.[name])?.properties[name];
      if (field?.['x-provenance'] === 'ours') return [];
      return [[name, field ? strip(field, inner) : inner]];
    }),
  );
}

function findSchema(method: string, path: string, status: number): Node {
  const known = Object.keys(document.paths).find((template) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  );
  const response = follow(document.paths[known ?? '']?.[method.toLowerCase()]?.responses?.[status]);
  return follow(response?.content?.['application/json']?.schema)?.properties?.data;
}

/** A client of a mock over HTTP, for the time of a test, which shows no field that the service has not published. */
export async function startStrippedService(mock: Mock, change: Change = (_, data) => data): Promise<TrackagoatClient> {
  const respondStripped = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '', mock.baseUrl);
    const whole = await mock.fetch(
      new Request(url, { headers: { authorization: request.headers.authorization ?? '' } }),
    );
    const path = url.pathname.replace('/api/v1', '');
    const body = await whole.json();
    const schema = findSchema(request.method ?? '', path, whole.status);
    const data = schema && body.data !== null ? change(path, strip(schema, body.data)) : body.data;
    response.writeHead(whole.status, {
      'content-type': 'application/json',
      date: new Date(mock.clock.now).toUTCString(),
    });
    response.end(JSON.stringify({ ...body, data }));
  };
  const server = createServer((request, response) => {
    respondStripped(request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return createClient({ apiKey: mock.apiKey, baseUrl: `http://127.0.0.1:${port}/api/v1`, rateLimit: false });
}
