import { request as httpRequest } from 'node:http';
import { ourHeaders, type Send } from './conversation.js';

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
            headers: ourHeaders(Object.entries(response.headers as Record<string, string>)),
            body: Buffer.concat(chunks).toString('utf8'),
          });
        });
      });
      request.on('error', reject);
      request.end(body);
    });
}
