import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();

const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'text/plain' };
const response = await mock.fetch(`${mock.baseUrl}/projects`, { method: 'POST', headers, body: '{"name": "Spring"}' });
const { error, meta } = await response.json();
console.log(response.status, meta.code, error);
// → 415 unsupported_media_type Send the body as application/json, not text/plain.
