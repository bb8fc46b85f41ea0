import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();

const headers = { authorization: `Bearer ${mock.apiKey}` };
const response = await mock.fetch(`${mock.baseUrl}/creators/ana.fit`, { headers }); // a handle is not an id
const { error, meta } = await response.json();
console.log(response.status, meta.code, error);
// → 400 invalid_params id: must be an id (uuid in lower case), not a handle or a name; the lists have the id of each row
