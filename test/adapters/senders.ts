import { request as httpRequest } from 'node:http';
import type { Mock } from '../../mocks/control/mock.js';
import { ourHeaders, type Send } from './conversation.js';

/** Calls the core itself. */
export function sendDirectly(mock: Mock): Send {
  return async (request) => {
    const { status, headers, body } = mock.handle(request);
    return { status, headers: ourHeaders((name) => headers[name]), body };
  };
}

/** Calls through a fetch. */
export function sendByFetch(fetchIt: typeof fetch, origin: string): Send {
  return async ({ method, url, headers, body }) => {
    const init = body === '' ? {} : { body };
    const answer = await fetchIt(origin + url, { method, headers: headers as Record<string, string>, ...init });
    return {
      status: answer.status,
      headers: ourHeaders((name) => answer.headers.get(name)),
      body: await answer.text(),
    };
  };
}

/** Calls over a socket, without any fetch. */
export function sendOverHttp(origin: string): Send {
  return ({ method, url, headers, body }) =>
    new Promise((resolve, reject) => {
      const request = httpRequest(origin + url, { method, headers: headers as Record<string, string> }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: ourHeaders((name) => response.headers[name] as string | undefined),
            body: Buffer.concat(chunks).toString('utf8'),
          });
        });
      });
      request.on('error', reject);
      request.end(body);
    });
}
