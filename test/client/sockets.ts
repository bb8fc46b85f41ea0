import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Starts a server that ends with the test, and returns its port. A test that runs beside others gives its own `atEnd`. */
export async function listen(server: Server, atEnd: (end: () => void) => void = onTestFinished, port = 0) {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  atEnd(() => {
    (server as HttpServer).closeAllConnections?.();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

let latest = 10_000 + ((process.pid * 100) % 22_000);
/** A port where nobody listens, below those that the system gives to connections: one of these may be taken before it is used. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, () => {}, ++latest).catch(freePort);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The base URL of a server that does with each connection, or with its first bytes, what a test says; `nth` counts from 1. */
export async function startSocket(serve: (socket: Socket, nth: number) => unknown, isAtOnce = false): Promise<string> {
  let count = 0;
  const server = createServer((socket) => {
    socket.on('error', () => {});
    if (isAtOnce) serve(socket, ++count);
    else socket.once('data', () => serve(socket, ++count));
  });
  return `http://127.0.0.1:${await listen(server)}/api/v1`;
}

/** An error as the system reports it for a socket. */
export const asSocketSays = (syscall: string, code: string) =>
  Object.assign(new Error(`${syscall} ${code}`), { code, syscall });

/** A key and a certificate that it signs itself, made anew, so that no private key is kept. */
export function makeSelfSigned(): { readonly key: string; readonly cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const byEcdsa = Buffer.from('300a06082a8648ce3d040302', 'hex');
  const name = der(0x30, der(0x31, der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('localhost')))));
  const from = der(0x17, Buffer.from('260101000000Z'));
  const until = der(0x17, Buffer.from('490101000000Z'));
  const keyInfo = publicKey.export({ type: 'spki', format: 'der' });
  const facts = der(0x30, der(0x02, Buffer.of(1)), byEcdsa, name, der(0x30, from, until), name, keyInfo);
  const signed = Buffer.concat([Buffer.of(0), sign('sha256', facts, privateKey)]);
  const base64 = der(0x30, facts, byEcdsa, der(0x03, signed)).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
  };
}

/** A value of DER: its tag, its length, its parts. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const head = length < 128 ? [tag, length] : [tag, 0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from(head), content]);
}
