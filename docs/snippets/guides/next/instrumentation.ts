/** Next calls this once, when its server starts. Without a key, in development and in tests, the mock responds. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.TRACKAGOAT_API_KEY) return;
  const { createMock } = await import('trackagoat-sdk/mocks');
  const mock = createMock({ seed: 'demo' });
  mock.clock.advance({ days: 7 });
  mock.install(); // the global fetch, for the address of the service alone
  process.env.TRACKAGOAT_API_KEY = mock.apiKey;
}
