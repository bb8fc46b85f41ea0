import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();

const headers = { authorization: `Bearer ${mock.apiKey}`, 'content-type': 'text/plain' };
const answer = await mock.fetch(`${mock.baseUrl}/projects`, { method: 'POST', headers, body: '{"name": "Spring"}' });
const { error, meta } = await answer.json();
console.log(answer.status, meta.code, error);
