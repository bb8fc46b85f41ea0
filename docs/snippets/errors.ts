import { createClient, isApiError } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });

try {
  await goat.creators.create(mock.projectId, { tiktok_handle: 'no such handle' });
} catch (error) {
  if (!isApiError(error)) throw error;
  switch (error.code) {
    case 'handle_taken':
      break; // it is there already
    case 'invalid_body':
      console.log(error.status, error.operationId); // → 400 createCreators
      break;
    default:
      throw error;
  }
}
