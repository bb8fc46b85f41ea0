/* openapi-backend behind node:http: it routes, validates and calls a handler that looks up a row. Options: {port, spec, row}. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { OpenAPIBackend } from 'openapi-backend';

const { port, spec, row } = JSON.parse(process.argv[2]);
const rows = new Map([[row.id, row]]);
const api = new OpenAPIBackend({
  definition: JSON.parse(readFileSync(spec, 'utf8')),
  quick: true,
  apiRoot: '/api/v1',
  ajvOpts: { strict: false, validateFormats: false },
});
api.register({
  getCreator: (context, _request, response) => {
    const body = JSON.stringify({ data: rows.get(context.request.params.id), error: null, meta: {} });
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  },
});
api.registerSecurityHandler('apiKey', (context) =>
  /^Bearer tga_[0-9a-f]{64}$/.test(context.request.headers.authorization ?? ''),
);
await api.init();
createServer((request, response) => {
  const mark = request.url.indexOf('?');
  const [path, query] = mark < 0 ? [request.url, ''] : [request.url.slice(0, mark), request.url.slice(mark + 1)];
  void api.handleRequest(
    { method: request.method, path, query, headers: request.headers, body: undefined },
    request,
    response,
  );
}).listen(port, '127.0.0.1', () => {
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` }));
});
