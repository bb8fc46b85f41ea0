import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();

const headers = { authorization: `Bearer ${mock.apiKey}` };
const answer = await mock.fetch(`${mock.baseUrl}/creators/ana.fit`, { headers }); // a handle is no id
const { error, meta } = await answer.json();
console.log(answer.status, meta.code, error);
