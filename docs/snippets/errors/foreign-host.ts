import { once } from 'node:events';
import { get } from 'node:http';
import { text } from 'node:stream/consumers';
import { serveMock } from 'trackagoat-sdk/mocks/server';

const { url, mock, close } = await serveMock({ port: 0 });

const headers = { host: 'mock.example', authorization: `Bearer ${mock.apiKey}` };
const [response] = await once(get(`${url}/api/v1/projects`, { headers }), 'response');
const { error, meta } = JSON.parse(await text(response));
console.log(response.statusCode, meta.code, error);
await close();
// → 403 foreign_host This mock does not respond to the name in the Host header. Use localhost or an address, or start it with --allow-host NAME (allowedHosts).
