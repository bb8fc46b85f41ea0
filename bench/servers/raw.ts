/*
 * The limit: node:http with nothing but one fixed response. A request's body is read, as any server must. Options:
 * {status, headers, body} of the response; with `stringify` the body is kept as objects and stringified at each call.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Options {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly stringify?: boolean;
}

const { status, headers, body, stringify = false } = JSON.parse(process.argv[2] ?? '{}') as Options;
// The form that node:http takes without copying: the limit must not be lower than necessary.
const flat = Object.entries(headers).flat();
const content: unknown = stringify ? JSON.parse(body) : null;
const server = createServer((request, response) => {
  const send = (): void => {
    const text = stringify ? JSON.stringify(content) : body;
    response.writeHead(status, [...flat, 'content-length', String(Buffer.byteLength(text))]);
    response.end(text);
  };
  if (request.headers['content-length'] === undefined) {
    send();
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    Buffer.concat(chunks).toString('utf8');
    send();
  });
});
server.keepAliveTimeout = 75_000;
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
});
