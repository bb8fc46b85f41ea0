const { createMock } = require('trackagoat-sdk/mocks');
const { pay } = require('./pay.js');

test('the same with a jest spy in place of every fetch of the test', async () => {
  const mock = createMock({ seed: 'demo' });
  mock.clock.advance({ days: 7 });
  process.env.TRACKAGOAT_API_KEY = mock.apiKey;
  const spy = jest.spyOn(globalThis, 'fetch').mockImplementation(mock.fetch);

  expect(await pay('@kenjicooks')).toMatchObject({ outcome: 'committed', paidCents: 317_560 });
  expect(spy).toHaveBeenCalled();
  spy.mockRestore();
});
