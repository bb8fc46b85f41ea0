import type { Stage } from './errors/entry.js';
// #region stage
import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';

const mock = createMock();
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const unknownId = '00000000-0000-4000-8000-000000000000';
// #endregion

/** The stage that the recipes of docs/errors.md begin with. */
export const stage: Stage = { mock, goat, unknownId };
