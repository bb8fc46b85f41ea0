import type { ShownOperation } from './spec.js';

/** The path of this mock's API. */
export const BASE_PATH = '/api/v1';

/** The path of its control plane. */
export const CONTROL_PATH = '/_mock';

/** The content of an operation's form: parameters by name, and the text of the body. */
export interface CallDraft {
  readonly values: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The mock's response. */
export interface CallResult {
  readonly status: number;
  readonly text: string;
}

/** A call that works unchanged: required parts have their examples, optional ones are left out. */
export function draftCall({ parameters, body }: ShownOperation): CallDraft {
  const required = parameters.filter((parameter) => parameter.required && parameter.example !== undefined);
  const example = body?.examples[0];
  return {
    values: Object.fromEntries(required.map(({ name, example: value }) => [name, String(value)])),
    body: example ? JSON.stringify(example.value, null, 2) : '',
  };
}

/** The path and query of a draft, without the base. */
function writePath({ path, parameters }: ShownOperation, { values }: CallDraft): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  const query = parameters.flatMap((parameter): [string, string][] => {
    const value = values[parameter.name] ?? '';
    return parameter.in === 'query' && value !== '' ? [[parameter.name, value]] : [];
  });
  return query.length === 0 ? filled : `${filled}?${new URLSearchParams(query)}`;
}

/** Sends a draft to this mock. Rejects if no response comes. */
export async function sendCall(operation: ShownOperation, draft: CallDraft, apiKey: string): Promise<CallResult> {
  const headers: Record<string, string> = {};
  const takesKey = operation.scope !== undefined || operation.base === CONTROL_PATH;
  if (takesKey && apiKey !== '') headers.authorization = `Bearer ${apiKey}`;
  for (const parameter of operation.parameters) {
    const value = draft.values[parameter.name] ?? '';
    if (parameter.in === 'header' && value !== '') headers[parameter.name] = value;
  }
  const hasBody = operation.body !== undefined && draft.body.trim() !== '';
  if (hasBody) headers['content-type'] = 'application/json';
  const response = await fetch(operation.base + writePath(operation, draft), {
    method: operation.method,
    headers,
    ...(hasBody ? { body: draft.body } : {}),
  });
  const text = await response.text();
  return { status: response.status, text: indent(text) };
}

function indent(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
