import { describe, expect, it } from 'vitest';
import { createMock } from '../../mocks/index.js';
import { createToolset } from '../../src/agents/index.js';
import { createClient } from '../../src/index.js';
import { planPayment, settleAll, settleCreator } from '../../src/workflows/index.js';

const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const plan = (totalCents: unknown) =>
  planPayment(goat, { reference: 'x', creatorId: '@lena.lifts', totalCents: totalCents as number });
const seed = (given: unknown) => createMock({ seed: given as 'demo' });
const creator = (fields: object) => ({ projects: [{ name: 'A', creators: [fields] }] });

/** Mistakes of the first hour, and the words that lead on. */
const MISTAKES: readonly (readonly [name: string, call: () => unknown, words: string])[] = [
  ['a negative amount', () => plan(-5_000), 'totalCents must be 0 or more, not -5000'],
  ['an amount as text', () => plan('5000'), "totalCents is the text '5000'; pass the number 5000"],
  ['a text that is not an amount', () => plan('$50'), "totalCents must be a whole number of cents, not the text '$50'"],
  ['half a cent', () => plan(50.5), 'totalCents must be a whole number of cents, not 50.5'],
  [
    'another name of a field of a seed',
    () => seed(creator({ handle: 'ana' })),
    'projects.0.creators.0.handle: is not known; did you mean tiktok_handle?',
  ],
  [
    'two unknown fields of a seed',
    () => seed(creator({ handle: 'ana', folowers: 1 })),
    'projects.0.creators.0.handle: is not known; did you mean tiktok_handle? projects.0.creators.0.folowers: is not known',
  ],
  ['a path as a seed', () => seed('./seed.json'), 'seed: is a path: read and parse the file, then pass its object'],
  ['a seed that is not awaited', () => seed(Promise.resolve({})), 'seed: is a promise: await it'],
  [
    'a workflow without its client',
    () => settleAll({ method: 'Venmo' } as never),
    'pass the client first, then the input',
  ],
  [
    'a workflow with an input alone',
    () => planPayment({ reference: 'x' } as never, undefined as never),
    'planPayment: pass the client first, then the input',
  ],
  [
    'dryRun among the options',
    () => settleAll(goat, {}, { dryRun: true } as object),
    'dryRun belongs in the second argument of settleAll',
  ],
  [
    'dryRun of a workflow that has none',
    () => settleCreator(goat, { creatorId: '@lena.lifts', dryRun: true } as never),
    'use planSettlement or planPayment',
  ],
  ['a number of days', () => mock.clock.advance(7 as unknown as { days: number }), 'advance: pass {days: 7}'],
  [
    'a misspelt event',
    () => goat.on('respones' as 'response', () => {}),
    'there is no event respones; there are request, response, retry, rateLimited',
  ],
  [
    'a toolset that is not awaited',
    () => (createToolset(goat) as unknown as { call(): unknown }).call(),
    'createToolset returns a promise: await it',
  ],
];

describe('a first mistake says what to do', () => {
  it.each(MISTAKES)('%s', async (_, call, words) => {
    const failed = await (async () => call())().then(
      () => 'nothing failed',
      (error: Error) => error.message,
    );
    expect(failed).toContain(words);
  });
});

it('a method of a seed takes the place of the default one of that name', async () => {
  const own = seed({
    payout_methods: [{ name: 'Venmo', metadata: { batch: 'weekly' } }],
    ...creator({ tiktok_handle: 'ana' }),
  });
  const client = createClient({ apiKey: own.apiKey, fetch: own.fetch });
  const methods = await client.payoutMethods.list().toArray();
  expect(methods.map(({ name }) => name).sort()).toEqual(['Cash App', 'PayPal', 'Venmo']);
  expect(methods.find(({ name }) => name === 'Venmo')?.metadata).toEqual({ batch: 'weekly' });
  expect((await settleAll(client, { method: 'Venmo' })).totals.refused).toBe(0);
});
