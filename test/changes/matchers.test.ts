import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { type MockMatchers, matchers } from 'trackagoat-sdk/mocks/matchers';
import { expect, it } from 'vitest';

declare module 'vitest' {
  interface Assertion<T> extends MockMatchers<T> {}
}
expect.extend(matchers);

it('expect(mock).toHaveChanged says what expectChanges says', async () => {
  const mock = createMock();
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  mock.checkpoint('before');
  await goat.creators.create(mock.projectId, { tiktok_handle: 'maya.moves' });
  const created = { entity: 'creator', type: 'created', after: { tiktok_handle: 'maya.moves' } } as const;
  expect(mock).toHaveChanged({ since: 'before', required: [created], only: true });
  expect(mock).not.toHaveChanged({ since: 'before', only: [] });
  expect(() => expect(mock).toHaveChanged({ since: 'before', only: [] })).toThrow(/creator created: @maya\.moves/);
  expect(() => expect({}).toHaveChanged({ only: [] })).toThrow(/expect a mock/);
});
