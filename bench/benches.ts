import type { Bench } from './harness/bench.js';

/** The benches by name. Each is loaded in the process that runs it. */
export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  client: async () => (await import('./client.js')).client,
  'http-get': async () => (await import('./http-get.js')).httpGet,
  'http-list': async () => (await import('./http-list.js')).httpList,
  'http-payment': async () => (await import('./http-payment.js')).httpPayment,
  'mock-fetch': async () => (await import('./more/mock-fetch.js')).mockFetch,
  msw: async () => (await import('./more/msw.js')).mswGet,
  'create-mock': async () => (await import('./more/create-mock.js')).createMocks,
  'process-start': async () => (await import('./process-start.js')).processStart,
  'test-file': async () => (await import('./more/test-file.js')).testFile,
  imports: async () => (await import('./more/imports.js')).imports,
  accruals: async () => (await import('./accruals.js')).accruals,
  changes: async () => (await import('./more/changes.js')).changes,
  'campaign-stats': async () => (await import('./more/campaign-stats.js')).campaignStats,
  persist: async () => (await import('./more/persist.js')).persist,
  'mixed-load': async () => (await import('./more/mixed-load.js')).mixedLoad,
};
