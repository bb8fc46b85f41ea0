import { UsageError } from './command.js';

/** The response of a mock's control plane: its data, or the error of the call. */
export type ControlResponse =
  | { readonly ok: true; readonly data: Record<string, unknown> }
  | { readonly ok: false; readonly error: unknown };

/** A call of the control plane, below `/_mock`. */
export interface ControlRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
}

/** The control plane of a mock. */
export type ControlPlane = (request: ControlRequest) => Promise<ControlResponse>;

/** The address of a mock, and the organization. */
export interface MockAddress {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly fetch: (request: Request) => Promise<Response>;
}

/**
 * The control plane beside the API at an address. Throws a UsageError if the server does not say that it is a mock.
 * Until it does, the API key is not sent.
 */
export async function findControlPlane({ apiKey, baseUrl, fetch }: MockAddress): Promise<ControlPlane> {
  const { origin } = new URL(baseUrl);
  const call = async ({ method, path, body }: ControlRequest, headers: Record<string, string> = {}) => {
    const hasBody = body === undefined ? {} : { body: JSON.stringify(body) };
    const request = new Request(`${origin}/_mock${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      redirect: 'error',
      ...hasBody,
    });
    const response = await fetch(request);
    return { isOk: response.ok, json: (await response.json()) as Record<string, unknown> };
  };
  const health = await call({ method: 'GET', path: '/health' }).catch(() => null);
  if (!health?.isOk || health.json.status !== 'ok' || typeof health.json.version !== 'string') {
    throw new UsageError(
      `--control works only on a mock, and ${origin} is not a mock. Start one with trackagoat mock.`,
    );
  }
  return async (request) => {
    const { isOk, json } = await call(request, { authorization: `Bearer ${apiKey}` });
    return isOk ? { ok: true, data: json } : { ok: false, error: json.error };
  };
}
