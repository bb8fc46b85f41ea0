import type { Node, Operation, Spec } from '../harness/read-spec.js';
import type { FuzzRequest } from './requests.js';

/** A response of any transport; names of headers are in lower case. */
export interface FuzzResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Headers that any HTTP response may have, and those of the mock itself. */
const OF_HTTP =
  /^(content-type|content-length|date|connection|keep-alive|transfer-encoding|vary|cache-control|access-control-.*|x-mock-.*|x-request-id)$/;

/** Every difference between a response and the document of the operation. */
export function checkResponse(spec: Spec, operation: Operation, received: FuzzResponse): string[] {
  const { status, headers } = received;
  const response = operation.responses[status];
  if (!response) return [`status ${status} is not documented`];
  // It is documented, because a service may fail. But a request that always causes it shows a defect.
  if (status === 500) return [`status 500: ${received.body.slice(0, 200)}`];
  const type = headers['content-type'] ?? '';
  const media = Object.keys(response.content ?? {}).find((known) => type.startsWith(known));
  if (!media)
    return [`${status}: content type ${type || 'none'} is not documented`, ...checkHeaders(spec, response, received)];
  const findings = checkHeaders(spec, response, received);
  if (media !== 'application/json') return findings;
  const body = parseJson(received.body);
  if (body === undefined) return [...findings, `${status}: the body is no JSON`];
  const { schema } = response.content[media];
  return [
    ...findings,
    ...spec.errors(schema, body).map((error) => `${status}: ${error}`),
    ...spec.unknownFields(schema, body).map((path) => `${status}: ${path} is not in the document`),
    ...(status >= 400 ? checkCode(spec, status, body) : []),
  ];
}

function checkHeaders(spec: Spec, response: Node, { status, headers }: FuzzResponse): string[] {
  const documented = new Map(
    Object.entries<Node>(response.headers ?? {}).map(([name, header]) => [name.toLowerCase(), spec.follow(header)]),
  );
  return Object.entries(headers).flatMap(([name, text]) => {
    const header = documented.get(name);
    if (!header) return OF_HTTP.test(name) ? [] : [`${status}: header ${name} is not documented`];
    const isNumber = ['integer', 'number'].includes(spec.follow(header.schema).type);
    return spec
      .errors(header.schema, isNumber ? Number(text) : text)
      .map((error) => `${status}: header ${name} ${error}`);
  });
}

/** A code has the status that `x-statuses` gives it. */
function checkCode(spec: Spec, status: number, body: Node): string[] {
  const code = body.meta?.code;
  if (code === undefined) return [`${status}: a refusal without meta.code`];
  const statuses = spec.document.components.schemas.ErrorCode['x-statuses'];
  return statuses[code] === status ? [] : [`${status}: code ${code} stands for ${statuses[code]}`];
}

/** The JSON of a body; undefined if it is not JSON. */
export function parseJson(text: string): Node {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A request in one line, for a finding. */
export function describe({ method, url, body }: FuzzRequest): string {
  return `${method} ${url}${body === '' ? '' : ` ${body.slice(0, 300)}`}`;
}
