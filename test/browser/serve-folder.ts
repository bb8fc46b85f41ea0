import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

export type ServedFolder = Awaited<ReturnType<typeof serveFolder>>;

/** A folder over HTTP, as any host of static files serves it, below `base`. */
export async function serveFolder(folder: string, base = '/') {
  /** Paths that were asked for, in their order. */
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    asked.push(request.url ?? '');
    const file = join(folder, normalize(path.slice(base.length - 1)));
    const found = path.endsWith('/') ? join(file, 'index.html') : file;
    if (!path.startsWith(base) || !existsSync(found) || !statSync(found).isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not there');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(found)] ?? 'text/plain' }).end(readFileSync(found));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    /** The address of the folder, with a slash at its end. */
    url: `http://127.0.0.1:${port}${base}`,
    asked,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
