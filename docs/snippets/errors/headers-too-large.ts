import { serveMock } from 'trackagoat-sdk/mocks/server';

const { url, mock, close } = await serveMock({ port: 0 });

const headers = { authorization: `Bearer ${mock.apiKey}`, 'x-note': 'x'.repeat(20_000) };
const response = await fetch(`${url}/api/v1/projects`, { headers });
const { error, meta } = await response.json();
console.log(response.status, meta.code, error);
await close();
// → 431 headers_too_large The headers are too long.
