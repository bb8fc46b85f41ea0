import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format } from 'node:util';
import { isApiError } from 'trackagoat-sdk';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serveMock } from '../../mocks/adapters/server.js';
import { createMock } from '../../mocks/index.js';
import { fillErrors, getRecipePath } from '../../scripts/docs/errors-page.js';
import { createToolset } from '../../src/agents/index.js';
import { allTools } from '../../src/agents/tools/all-tools.js';
import { describeUntested } from '../../src/client/peers.js';
import { type ErrorCode, errorStatus } from '../../src/generated/error-codes.js';
import { type ClientOptions, createClient, hasCode, type TrackagoatClient } from '../../src/index.js';
import * as workflows from '../../src/workflows/index.js';
import { agents, findAll, others, refusals } from '../agents/refusal-codes.js';
import { document } from '../harness/spec.js';
import { readSources } from '../house/source-files.js';

const codes = Object.keys(errorStatus) as ErrorCode[];
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** Runs a program: it ends by the error of the client, or prints status, code and error of a raw response. */
async function runRecipe(path: string): Promise<string> {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  try {
    await import(resolve(path));
  } catch (error) {
    if (!isApiError(error)) throw error;
    return `throws ${error.name}: ${error.message}`;
  }
  return log.mock.calls.map((line) => `→ ${format(...line)}`).join();
}

describe('a recipe of docs/snippets/errors/', () => {
  it.each(codes)('for %s ends with that refusal, as its last line says', async (code) => {
    const path = getRecipePath(code);
    const seen = (await runRecipe(path)).replaceAll(UUID, '…');
    expect(seen).toMatch(new RegExp(`^→ ${errorStatus[code]} ${code} |\\(${errorStatus[code]} ${code}\\)`));
    expect(readFileSync(path, 'utf8').trimEnd().split('\n').at(-1)).toBe(`// ${seen}`);
  });

  it('is of a code of the spec', () => {
    const named = [...readSources(['docs/snippets/errors']).keys()];
    expect(named.sort()).toEqual(codes.map(getRecipePath).sort());
  });
});

const page = readFileSync('docs/errors.md', 'utf8');

describe('docs/errors.md', () => {
  const [, ...sections] = (page.split('\n<!-- /codes -->\n')[1] ?? '').split(/^## (?=\w+\n\n)/m);

  it.each(codes)('leads to a section of %s that tells status, meaning, remedy and recipe', (code) => {
    const [section = ''] = sections.filter((one) => one.startsWith(`${code}\n`));
    const [, status, means, remedy, program] = section.trim().split('\n\n');
    expect(page).toContain(`[\`${code}\`](#${code})`);
    expect(status).toMatch(new RegExp(`^Status ${errorStatus[code]}, named by (the service|this package)\\.$`));
    expect([means, remedy]).toEqual([
      expect.stringMatching(/^.{20,}\.$/s),
      expect.stringMatching(/^\*\*Fix\.\*\* .{10,}\.$/s),
    ]);
    expect(program).toBe(`[Program](${getRecipePath(code).replace('docs/', '')})`);
  });

  it('never presents a code of this package as one of the service, by the words of the spec', () => {
    const [, published = '', own = ''] =
      /(.*)Not published:(.*)/s.exec(document.components.schemas.ErrorCode?.description ?? '') ?? [];
    const named = [...page.matchAll(/^## (\w+)\n\n.*named by the service/gm)].map(([, code]) => code);
    expect(named.filter((code) => !published.includes(`\`${code}\``) || own.includes(`\`${code}\``))).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
    expect(sections).toHaveLength(codes.length);
    expect(fillErrors(page.replaceAll('named by this package', 'named by the service'))).toBe(page);
  });
});

const { planPayment, recordPayment, settleAll, settleCreator, weeklyPayoutReview } = workflows;
const mock = createMock({ seed: 'demo' });
const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
const plan = (totalCents: unknown) =>
  planPayment(goat, { reference: 'x', creatorId: '@lena.lifts', totalCents: totalCents as number });
const seed = (given: unknown) => createMock({ seed: given as 'demo' });
const creator = (fields: object) => ({ projects: [{ name: 'A', creators: [fields] }] });

const ID = 'd23f0824-128b-4f33-8c5c-7fd0a6a3a450';
const { apiKey } = mock;
/** Calls with the global fetch, which ends as given. */
const reach = (fails: () => Promise<Response>, options: ClientOptions = {}) => {
  vi.stubGlobal('fetch', fails);
  return createClient({ apiKey, maxRetries: 0, ...options }).projects.list();
};
const unreached = (syscall: string, code: string) => () =>
  Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error(code), { syscall, code }) }));
const refuse = (status: number, error: string, code?: string) => async () =>
  Response.json({ data: null, error, ...(code && { meta: { code } }) }, { status });
const respond = (body: string, init?: ResponseInit) => () =>
  createClient({ apiKey, fetch: async () => new Response(body, init), maxRetries: 0 }).projects.list();
const changeHandle = (token: string) =>
  createClient({ apiKey, fetch: refuse(409, token) }).creators.update(ID, { tiktok_handle: 'ana' });
/** Makes a client while the environment has this address. */
const withAddress = (baseUrl: string, options: ClientOptions = {}): TrackagoatClient => {
  vi.stubEnv('TRACKAGOAT_BASE_URL', baseUrl);
  return createClient({ ...own, maxRetries: 0, ...options });
};
/** Makes a mock where there is no Request, as in jsdom. */
const mockWithoutRequest = (): unknown => {
  vi.stubGlobal('Request', undefined);
  Reflect.deleteProperty(globalThis, 'Request');
  return createMock();
};
const makeInPage = (): unknown => {
  vi.stubGlobal('document', {});
  return createClient({ apiKey });
};
const gone = async () => {
  const { baseUrl, close } = await serveMock();
  await close();
  await createClient({ apiKey, baseUrl, maxRetries: 0 }).projects.list();
};
const takePort = async () => {
  const { url, close } = await serveMock();
  try {
    await serveMock({ port: Number(new URL(url).port) });
  } finally {
    await close();
  }
};
const callOn = async () => {
  const limited = createMock({ limits: { rateLimits: true } });
  const caller = createClient({ apiKey: limited.apiKey, fetch: limited.fetch });
  for (let call = 0; call < 61; call += 1) await caller.projects.list();
};
const BONUS = { creatorId: '@maya.moves', reference: 'bonus', totalCents: 5_000 };
const voided = async () => {
  const { payment } = await recordPayment(goat, BONUS);
  await goat.payoutPayments.void(payment?.id ?? '');
  await recordPayment(goat, BONUS);
};
const own = { apiKey: `tga_${'5'.repeat(64)}` };
const TYPO = 'no creator has the handle kenjicook; the nearest is "kenjicooks"; if it was removed, pay by its id.';
const OF_A_MOCK = "This is a mock's key: pass fetch: mock.fetch, its baseUrl, or mock.install().";

const start = (workflow: (goat: never, input: never, more: never) => Promise<object>, member: string) => () =>
  (workflow(goat as never, {} as never, {} as never) as never as Record<string, unknown>)[member];
/** A member of the result of each workflow, read from its promise. */
const UNAWAITED: Readonly<Record<string, () => unknown>> = {
  settleAll: start(workflows.settleAll, 'totals'),
  settleCreator: start(workflows.settleCreator, 'outcome'),
  planSettlement: start(workflows.planSettlement, 'totalCents'),
  commitSettlement: start(workflows.commitSettlement, 'outcome'),
  recordPayment: start(workflows.recordPayment, 'outcome'),
  planPayment: start(workflows.planPayment, 'totalCents'),
  commitPayment: start(workflows.commitPayment, 'payment'),
  weeklyPayoutReview: start(workflows.weeklyPayoutReview, 'totals'),
  auditUnpaidCreators: start(workflows.auditUnpaidCreators, 'creators'),
  rejectAccruals: start(workflows.rejectAccruals, 'totals'),
  campaignPerformance: start(workflows.campaignPerformance, 'totals'),
  contentAnalysis: start(workflows.contentAnalysis, 'totals'),
  findUnderperformingCreators: start(workflows.findUnderperformingCreators, 'creators'),
  trend: start(workflows.trend, 'points'),
  setUpCreator: start(workflows.setUpCreator, 'totals'),
  readContext: start(workflows.readContext, 'sources'),
  planPayouts: start(workflows.planPayouts, 'payouts'),
  checkPayouts: start(workflows.checkPayouts, 'asPlanned'),
  payoutRows: start(workflows.payoutRows, 'rows'),
  recordPayments: start(workflows.recordPayments, 'items'),
  creatorStatement: start(workflows.creatorStatement, 'balances'),
};

/** Mistakes of the first hour, and the words that lead on. */
const MISTAKES: Readonly<Record<string, readonly [call: () => unknown, words: string]>> = {
  'another machine by http': [
    () => createClient({ apiKey, baseUrl: 'http://10.0.0.1/api/v1' }),
    'baseUrl must be https',
  ],
  'a key of nowhere': [() => createClient({ apiKey: undefined as never }), 'it is missing'],
  'a key of nobody': [() => createClient({ ...own, fetch: mock.fetch }).projects.list(), 'This API key is not known'],
  'a key in a web page': [makeInPage, 'A web page shows its API key'],
  'a redirect': [respond('', { status: 301, headers: { location: 'https://a.test' } }), 'a redirect was not followed'],
  'a page in place of a response': [respond('<html>'), 'expected the envelope of a success'],
  'a server that is gone': [gone, 'ECONNREFUSED'],
  'more calls than the limit, on a clock that does not move': [callOn, "The mock's clock does not move"],
  'an id that is not there': [() => goat.creators.get(undefined as never), 'a forgotten await?'],
  'a handle as an id': [() => goat.creators.get('@maya.moves'), 'A handle is not an id'],
  'a bonus in dollars': [() => recordPayment(goat, { ...BONUS, totalCents: 50 }), 'the amount looks wrong'],
  'a payment that was voided': [voided, 'which was voided since'],
  'a port that is taken': [takePort, 'is in use'],
  'a peer of another time': [
    () => Promise.reject(new Error(describeUntested('msw', '1.0.0') ?? '')),
    'was not tested with',
  ],
  'a negative amount': [() => plan(-5_000), 'totalCents must be 0 or more, not -5000'],
  'an amount as text': [() => plan('5000'), "totalCents is the text '5000'; pass the number 5000"],
  'a text that is not an amount': [() => plan('$50'), "totalCents must be a whole number of cents, not the text '$50'"],
  'half a cent': [() => plan(50.5), 'totalCents must be a whole number of cents, not 50.5'],
  'another name': [() => seed(creator({ handle: 'ana' })), 'handle: is not known; did you mean tiktok_handle?'],
  'two unknown fields of a seed': [
    () => seed(creator({ handle: 'ana', folowers: 1 })),
    'projects.0.creators.0.handle: is not known; did you mean tiktok_handle? projects.0.creators.0.folowers: is not known',
  ],
  'a path as a seed': [() => seed('./seed.json'), 'seed: is a path: read and parse the file, then pass its object'],
  'a mock in jsdom': [
    mockWithoutRequest,
    'createMock: no Request here. In a test in jsdom, choose the environment node.',
  ],
  'a seed that is not awaited': [() => seed(Promise.resolve({})), 'seed: is a promise: await it'],
  'no client': [() => settleAll({ method: 'Venmo' } as never), 'pass the client first, then the input'],
  'dryRun as an option': [() => settleAll(goat, {}, { dryRun: true } as object), 'in the second argument of settleAll'],
  'dryRun of one': [() => settleCreator(goat, { creatorId: '@x', dryRun: true } as never), 'use planSettlement'],
  'a number of days': [() => mock.clock.advance(7 as unknown as { days: number }), 'advance: pass {days: 7}'],
  'a misspelt event': [() => goat.on('respones' as 'response', Boolean), 'there are request, response'],
  'an unknown host': [
    () => reach(unreached('getaddrinfo', 'ENOTFOUND'), own),
    'cannot reach www.trackagoat.com (ENOTFOUND).',
  ],
  'a connection that broke': [
    () => reach(unreached('read', 'ECONNRESET'), own),
    'the connection to www.trackagoat.com failed (phase: request, ECONNRESET).',
  ],
  'the key of a mock, and no host': [() => reach(unreached('getaddrinfo', 'ENOTFOUND')), OF_A_MOCK],
  'the key of a mock, and no server': [() => reach(unreached('connect', 'ECONNREFUSED')), OF_A_MOCK],
  'the key of a mock, sent to the service': [() => reach(refuse(401, 'No such key.', 'invalid_api_key')), OF_A_MOCK],
  'a mock as fetch': [
    () => createClient({ apiKey, fetch: mock as never }),
    'fetch must be a function: pass mock.fetch.',
  ],
  'an address of the environment without https': [
    () => withAddress('http://10.0.0.1/api/v1'),
    'TRACKAGOAT_BASE_URL must be https',
  ],
  'an address of the environment where nobody is': [
    () => withAddress('https://nobody.invalid/api/v1').projects.list(),
    '). Check TRACKAGOAT_BASE_URL.',
  ],
  'an address of the environment of something else': [
    () => withAddress('https://localhost/', { fetch: async () => new Response('<html>') }).projects.list(),
    'Check that TRACKAGOAT_BASE_URL is the API.',
  ],
  'a handle that is taken': [
    () => changeHandle('handle_taken'),
    'The project already tracks this handle (409 handle_taken).',
  ],
  'a handle that is banned': [() => changeHandle('creator_banned'), 'This handle is banned (409 creator_banned).'],
  'a name that is no handle': [
    () => changeHandle('invalid_handle'),
    'A handle has 1 to 30 letters, digits, dots, underscores and hyphens (409 invalid_handle).',
  ],
  'a change of nothing': [() => changeHandle('no_change'), 'updateCreator: Nothing would change (409 no_change).'],
  'a list without an await': [
    () => (goat.creators.list() as never as unknown[]).length,
    'listCreators is a list: await it for a page, or use for await.',
  ],
  'a list in a loop without an await': [
    () => [...(goat.creators.list() as never as unknown[])],
    'listCreators is a list: await it for a page, or use for await.',
  ],
  ...Object.fromEntries(
    Object.entries(UNAWAITED).map(([name, call]) => [
      `${name} without an await`,
      [call, `${name} returns a promise: await it before you use `] as const,
    ]),
  ),
  'a creator in place of its id': [
    () => settleCreator(goat, { creator: '@maya.moves' } as never),
    "settleCreator: there is no option creator; write { creatorId: '@x' }.",
  ],
  'an id that is undefined': [
    () => settleCreator(goat, { creatorId: undefined } as never),
    'settleCreator: creatorId is required, and it is undefined',
  ],
  'a key alone': [() => createClient(apiKey as never), 'createClient: pass an object: createClient({ apiKey }).'],
  'a key for tools': [() => createToolset({ apiKey } as never), 'the client must be one of createClient()'],
  'faults at the start': [() => createMock({ faults: [] } as never), 'faults are added later: mock.faults.add(…).'],
  'a typo in a handle to find': [() => goat.creators.find('@kenjicook'), TYPO],
  'a typo in the handle of one': [() => settleCreator(goat, { creatorId: '@kenjicook' }), TYPO],
  'a typo in the handles of some': [() => settleAll(goat, { creatorIds: ['@kenjicook'] }), TYPO],
  'a lost await': [() => (createToolset(goat) as never as { call(): 1 }).call(), 'returns a promise: await it'],
};

it('each workflow that returns a promise is in the table', () => {
  const names = Object.keys(workflows).filter((name) => /^[a-z]/.test(name) && !/^(is|page)/.test(name));
  expect(Object.keys(UNAWAITED).sort()).toEqual(names.sort());
});

it('each message of the table of docs/errors.md is one of a mistake below, or of Node and npm, and is there once', () => {
  const FROM_OTHERS = ["Cannot find package 'msw'", 'Cannot use import statement outside a module', '404 Not Found'];
  const [, table = ''] = /^## When it goes wrong\n([\s\S]*?)^## /m.exec(page) ?? [];
  const rows = [...table.matchAll(/^\| `([^`]+)`[^|]* \|/gm)].map(([, text = '']) => text);
  expect(new Set(rows).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThan(15);
  expect(rows.filter((text) => !Object.values(MISTAKES).some(([, words]) => words.includes(text)))).toEqual(
    FROM_OTHERS,
  );
});

it.each(Object.entries(MISTAKES))('a first mistake says what to do: %s', async (_, [call, words]) => {
  const failed = await (async () => call())().then(
    () => 'nothing failed',
    (error: Error) => error.message,
  );
  expect(failed).toContain(words);
});

it('a code with a typo is said once, and one of another error is not', async () => {
  const output = vi.spyOn(console, 'warn').mockReturnValue();
  const refused = await goat.creators.create(mock.projectId, { tiktok_handle: 'maya.moves' }).catch((error) => error);
  expect(hasCode(refused, 'handle_taken')).toBe(true);
  for (const code of ['handle_takn', 'handle_takn', 'handel_taken', 'not_found', 'taken']) hasCode(refused, code);
  expect(output.mock.calls.map(([text]) => text)).toEqual([
    "hasCode: 'handle_takn' is not the code of this error; did you mean 'handle_taken'?",
    "hasCode: 'handel_taken' is not the code of this error; did you mean 'handle_taken'?",
  ]);
  // No known code is near another one, so what is near an error's code is a typo.
  const known = [
    ...Object.keys(errorStatus),
    ...[...readFileSync('src/client/errors/known-code.ts', 'utf8').matchAll(/\| '(\w+)'/g)].map(
      ([, code = '']) => code,
    ),
  ];
  output.mockClear();
  for (const code of known) for (const other of known) hasCode(Object.assign(refused, { code }), other);
  expect(output.mock.calls).toEqual([]);
  output.mockRestore();
});

it('a review of a week that has not begun says that its pay is not known', async () => {
  const { totals, leftOut } = await weeklyPayoutReview(goat, { weekOf: '2027-01-05' });
  expect(totals.dueCents).toBe(0);
  expect(leftOut.map(({ what, why }) => `${what}: ${why}`)).toContain(
    'all pay of this week: The week begins only at 2027-01-04T00:00:00.000Z, and it is 2026-01-05T00:00:00.000Z.',
  );
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

it('the codes that refusals are tested with are found, and refusals in the sources name tools that there are', () => {
  expect(refusals.length).toBeGreaterThan(30);
  expect(refusals).toEqual(expect.arrayContaining(['creator_removed', 'would_write_off']));
  expect(others.length).toBeGreaterThan(40);
  const named = findAll(agents, /next_tool: '([a-z_]+)'/g);
  expect(named.length).toBeGreaterThan(5);
  expect(allTools.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
});
