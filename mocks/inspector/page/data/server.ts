type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const PATIENCE_MS = 15_000;

/** The mock server that this page came from, with the API key of one world; null means the default world. */
export class Server {
  constructor(readonly apiKey: string | null) {}

  /** A call of the control plane: `control('GET', '/clock')`. Rejects with the reason in words. */
  async control<Content>(method: Method, path: string, body?: object): Promise<Content> {
    return (await this.send(method, `/_mock${path}`, body)) as Content;
  }

  /** A change through the API itself, so it is in the journal and faults apply, as for any other call. */
  async change(path: string, body: object): Promise<void> {
    await this.send('PATCH', `/api/v1${path}`, body);
  }

  private async send(method: Method, url: string, content: object | undefined): Promise<unknown> {
    const headers: Record<string, string> = {};
    if (this.apiKey !== null) headers.authorization = `Bearer ${this.apiKey}`;
    if (content) headers['content-type'] = 'application/json';
    const body = content && JSON.stringify(content);
    const response = await exchange(url, { method, headers, ...(body === undefined ? {} : { body }) });
    if (response.status < 400) return response.content;
    throw toRefusal(response.status, response.content);
  }
}

async function exchange(url: string, init: RequestInit): Promise<{ status: number; content: unknown }> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    return { status: response.status, content: await response.json() };
  } catch (error) {
    const why =
      error instanceof DOMException && error.name === 'TimeoutError' ? 'no response in time' : 'no complete response';
    throw new Error(`The mock gave ${why} to ${init.method} ${url}.`, { cause: error });
  }
}

/** The API says `{error: sentence, meta: {code}}`, the control plane `{error: {message, code}}`. */
function toRefusal(status: number, content: unknown): Error {
  const { error } = (content ?? {}) as { error?: unknown };
  if (typeof error === 'string') return new Error(error);
  const { message } = (error ?? {}) as { message?: string };
  return new Error(message ?? `The mock responded with ${status}.`);
}
