import { expect, it, vi } from 'vitest';

it('msw 3 on a Node without Promise.withResolvers is refused at once, with the msw that fits', async () => {
  const { withResolvers } = Promise as { withResolvers?: unknown };
  Reflect.deleteProperty(Promise, 'withResolvers');
  vi.resetModules();
  // The exports of msw 3.
  vi.doMock('msw/node', () => ({
    AsyncHandlersController: class {},
    defaultNetworkOptions: {},
    setupServer: () => ({}),
  }));
  try {
    const failed = await import('../../mocks/adapters/node.js').catch((error: unknown) => String(error));
    expect(failed).toContain('msw 3 needs Node 22.12 or later. On this Node: npm install --save-dev msw@2');
  } finally {
    vi.doUnmock('msw/node');
    vi.resetModules();
    if (withResolvers) Object.assign(Promise, { withResolvers });
  }
});
