import { startService } from '../client/stub-service.js';

/** An answer as it goes over the wire. */
export interface SentResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Gets each answer with its number, from 1, and its path. */
export type Change = (unchanged: SentResponse, call: number, path: string) => SentResponse | Promise<SentResponse>;

/** Serves `url` over a port of its own until the test has ended, as it answers but for what `change` makes of it. */
export async function serveBroken(url: string, change: Change): Promise<{ readonly baseUrl: string }> {
  const service = await startService(async (response, request, call) => {
    const { host: _, ...headers } = request.headers as Record<string, string>;
    const right = await fetch(url + request.url, { headers });
    const header = (name: string): string => right.headers.get(name) ?? '';
    const unchanged = {
      status: right.status,
      headers: { 'content-type': header('content-type'), date: header('date') },
      text: await right.text(),
    };
    const changed = await change(unchanged, call, new URL(request.url, url).pathname);
    response.writeHead(changed.status, changed.headers).end(changed.text);
  });
  return { baseUrl: service.url };
}

/** A refusal with this code, in the service's envelope. */
export function refuseWith(status: number, code: string, headers: Readonly<Record<string, string>> = {}): SentResponse {
  const text = JSON.stringify({ data: null, error: code, meta: { code } });
  return { status, headers: { 'content-type': 'application/json', ...headers }, text };
}
