import { describe, expect, it } from 'vitest';
import { runAnthropicToolUse } from '../../src/agents/hosts/anthropic.js';
import { runOpenAiChatCall, runOpenAiFunctionCall } from '../../src/agents/hosts/openai.js';
import {
  Approvals,
  createAuditLog,
  createToolset,
  listUnfinished,
  memoryToolsetStore,
  type ToolCallOptions,
  type Toolset,
  verifyAuditLog,
} from '../../src/agents/index.js';
import { createMcpHttpHandler } from '../../src/agents/mcp.js';
import { createClient } from '../../src/index.js';
import { someId, startPair } from '../client/stub-service.js';
import { oneWeekEarned, stage } from '../workflows/stage.js';
import { getData, getError, getOutcome } from './tool-result.js';

const names = (toolset: Toolset): string[] => toolset.tools.map(({ name }) => name);

describe('what a toolset offers', () => {
  it('is read-only unless an option allows more, and says why the rest is missing', async () => {
    const { goat } = stage();
    const toolset = await createToolset(goat);
    expect(new Set(toolset.tools.map(({ capability }) => capability))).toEqual(new Set(['read']));
    expect(toolset.dropped.map(({ tool }) => tool)).toEqual(['commit_plan', 'set_up_creator', 'review_videos']);
    expect(getOutcome(await toolset.call('commit_plan', { plan_id: 'x' }))).toBe('tool_unavailable');
  });

  it('grows by effects and tools that are named, and by nothing else', async () => {
    const { goat } = stage();
    expect(names(await createToolset(goat, { allow: ['money'] }))).toEqual(['commit_plan']);
    const toolset = await createToolset(goat, { allow: ['list_projects', 'commit_plan'] });
    expect(names(toolset)).toEqual(['list_projects', 'commit_plan']);
    for (const name of ['reed', 'program', 'run_program'])
      await expect(createToolset(goat, { allow: [name] })).rejects.toThrow(`allow knows no ${name}`);
  });

  it('leaves out what a key without the write scope cannot do, and finds out about it without changing anything', async () => {
    const { goat, mock } = stage();
    const readOnly = createClient({ apiKey: mock.createKey(['read']), fetch: mock.fetch });
    const before = mock.snapshot().world.tables;
    const toolset = await createToolset(readOnly, { allow: ['read', 'write', 'money'] });
    expect(names(toolset)).not.toContain('commit_plan');
    expect(names(toolset)).toContain('plan_settlement');
    expect(toolset.dropped[0]?.why).toBe('The API key has only the scope read; this needs write.');
    await createToolset(goat, { allow: ['write'] });
    expect(mock.snapshot().world.tables).toEqual(before);
  });
});

describe('an error', () => {
  it('names the parameters of the tool, not those of the workflow behind it', async () => {
    const { goat, mock, creator, structure } = stage();
    const id = await structure(500, { name: 'Weekly' });
    await creator('maya.moves', id);
    await goat.payoutStructures.update(id, { amount_cents: 600 });
    const rate = { creator: '@maya.moves', amount_cents: 700, name: 'Weekly' };
    const toolset = await createToolset(goat);
    expect(getError(await toolset.call('plan_rate', rate))?.message).toBe(
      'the project has a structure «Weekly» with another rule.',
    );
    expect(mock.ledger().balanced).toBe(true);
  });

  it('is a value with a code, one sentence, advice and the next tool', async () => {
    const { goat, mock } = stage();
    const toolset = await createToolset(goat);
    expect(getError(await toolset.call('get_creator_stats', { creators: ['@x'], confirm: true }))).toMatchObject({
      code: 'invalid_input',
      retry: 'fix_input',
    });
    for (const unknown of ['pay_everyone', 'annotate_day'])
      expect(getError(await toolset.call(unknown, {}))).toMatchObject({ code: 'tool_unknown' });
    mock.faults.add({ operation: 'listProjects', kind: 'rate_limited', retry_after: 120 });
    expect(getError(await toolset.call('list_projects', {}))).toMatchObject({
      code: 'rate_limit_exceeded',
      retry: 'later',
      retry_after_seconds: 120,
    });
  });
});

describe('a binding', () => {
  it('takes the project and the creator away from the model and fills them in, and can be narrowed and never widened', async () => {
    const { goat, mock, maya } = await oneWeekEarned();
    const toolset = (await createToolset(goat)).bind({ projectId: mock.projectId, creatorIds: [maya.id] });
    for (const { input } of toolset.tools) {
      expect(Object.keys(input.shape)).not.toContain('project_id');
      expect(Object.keys(input.shape)).not.toContain('creator');
    }
    expect(getData(await toolset.call('plan_settlement', {}))).toMatchObject({ total_cents: 25_000 });
    expect(getError(await toolset.call('plan_settlement', { creator: '@other' }))?.code).toBe('invalid_input');
    expect(() => toolset.bind({ projectId: maya.id })).toThrow(/bound to the project/);
    expect(() => toolset.bind({ creatorIds: [mock.projectId] })).toThrow(/not bound to the creators/);
  });

  it('adds up nothing of others: neither their debts nor what closed them', async () => {
    const { goat, mock, maya, structureId } = await oneWeekEarned();
    const otis = await goat.creators.create(mock.projectId, { tiktok_handle: 'chef_otis' });
    await goat.payoutStructures.assign(structureId, { creator_id: otis.id, assigned_at: '2026-01-05T00:00:00Z' });
    mock.clock.advance({ hours: 1 });
    const all = await createToolset(goat);
    const ofMaya = all.bind({ projectId: mock.projectId, creatorIds: [maya.id] });
    const audit = getData(await ofMaya.call('audit_unpaid_creators', {}));
    expect(audit.totals).toMatchObject({ owed_cents: 25_000, creators: 1 });
    await goat.payoutPayments.create({ creator_id: otis.id, auto_apply_outstanding: true, total_amount_cents: 7 });
    const closed = expect.stringMatching(
      /^@\S+otis: \d+ cents \(\$[\d.]+\) less than was due, by 1 payments that closed the debt$/,
    );
    expect(getData(await all.call('audit_unpaid_creators', {}))).toMatchObject({ underpayments: [closed] });
    expect(getData(await ofMaya.call('audit_unpaid_creators', {}))).not.toHaveProperty('underpayments');
    const review = getData(await ofMaya.call('weekly_payout_review', { week_of: '2026-01-05' }));
    expect(review.totals).toMatchObject({ due_cents: 25_000, creators: 1 });
  });
});

/** A proxy that throws whatever is done with it. */
function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

/** An object whose property throws when it is read. */
function throwing(): object {
  return Object.defineProperty({}, 'creator', {
    enumerable: true,
    get: () => {
      throw revoked();
    },
  });
}

const none = undefined as never;
const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

const { goat } = await oneWeekEarned();
const toolset = await createToolset(goat);

describe('a call never rejects', () => {
  it.each<[string, () => unknown]>([
    ['null', () => null],
    ['undefined', () => undefined],
    ['a revoked proxy', revoked],
    ['a revoked proxy within', () => ({ creator: revoked() })],
    ['a getter that throws', throwing],
    ['a cycle', () => cyclic],
    ['a function', () => () => ({})],
    ['a symbol', () => Symbol('x')],
    ['half a character', () => ({ creator: '\ud800' })],
    ['half a character in a reference', () => ({ reference: 'x\udfff', creator: '@maya.moves', total_cents: 5 })],
    ['a big integer', () => ({ creator: 1n })],
  ])('whatever the input: %s', async (_, make) => {
    const toolset = await createToolset(goat, { allow: ['read', 'write', 'money'] });
    for (const { name } of toolset.tools) {
      const result = await toolset.call(name, make());
      expect([name, typeof result.ok]).toEqual([name, 'boolean']);
      expect(() => JSON.stringify(result)).not.toThrow();
    }
  });

  it.each<[words: string, input: unknown]>([
    ['creator: is undefined', { creator: undefined }],
    ['creator: has half a character', { creator: 'a\ud800' }],
    ['limit: is NaN', { limit: Number.NaN }],
    ['input: is an instance of Map', new Map([['creator', '@maya.moves']])],
    ['input: is an instance of Set', new Set(['creator'])],
    ['input: is a Date', new Date(0)],
  ])('but refuses what would ask for something else: %s', async (words, input) => {
    expect(getError(await toolset.call('list_payments', input))).toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining(words),
      retry: 'fix_input',
    });
  });

  it('whatever kind of call a model of OpenAI makes', async () => {
    const custom = { id: 'call-1', type: 'custom', custom: { name: 'list_projects', input: 'all' } };
    const message = await runOpenAiChatCall(toolset, custom);
    expect(message).toMatchObject({ role: 'tool', tool_call_id: 'call-1' });
    expect(JSON.parse(message.content)).toMatchObject({ error: { code: 'tool_unknown', retry: 'fix_input' } });
    // A toolset that was not awaited is a slip of the host.
    const early = createToolset(goat) as never;
    for (const run of [
      runOpenAiChatCall(early, custom),
      runOpenAiFunctionCall(early, { call_id: 'c', name: 'list_projects', arguments: '{}' }),
      runAnthropicToolUse(early, { id: 't', name: 'list_projects', input: {} }),
    ]) {
      await expect(run).rejects.toThrow('await');
    }
  });

  it('whatever the name, and whatever else is given', async () => {
    for (const name of [null, undefined, Symbol('x'), {}, revoked(), '\ud800'])
      expect((await toolset.call(name as string, {})).ok).toBe(false);
    for (const options of [null, revoked(), { signal: 'stop' }, 'options'])
      expect(typeof (await toolset.call('list_projects', {}, options as ToolCallOptions)).ok).toBe('boolean');
  });

  it('whatever the client or a channel throws', async () => {
    const list = () => {
      throw revoked();
    };
    const broken = { ...goat, projects: { ...goat.projects, list } } as unknown as typeof goat;
    const toolset = await createToolset(broken);
    expect(getError(await toolset.call('list_projects', {}))).toEqual({
      code: 'tool_failed',
      message: 'The tool failed. A person is needed.',
      retry: 'no',
    });
  });
});

describe('a person who is asked', () => {
  const scene = async (approve: ToolCallOptions['approve']) => {
    const week = await oneWeekEarned();
    const toolset = await createToolset(week.goat, { allow: ['read', 'money'] });
    const { plan_id } = getData(await toolset.call('plan_settlement', { creator: '@maya.moves' }));
    const commit = (signal?: AbortSignal) => toolset.call('commit_plan', { plan_id }, { approve, signal });
    return { ...week, commit };
  };

  it('may never answer: the call ends with its signal, and a late yes pays nothing', async () => {
    let sayYes = (_: boolean): void => {};
    const decision = new Promise<boolean>((resolve) => (sayYes = resolve));
    const controller = new AbortController();
    const { commit, maya, paid } = await scene(() => {
      setImmediate(() => controller.abort());
      return decision;
    });
    const result = commit(controller.signal);
    expect(getError(await result)).toMatchObject({ code: 'aborted' });
    sayYes(true);
    for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(await paid(maya.id)).toEqual([]);
    expect(getError(await commit(AbortSignal.abort()))).toMatchObject({ code: 'aborted' });
  });

  it('by a channel that throws at once has approved nothing', async () => {
    const { commit, maya, paid } = await scene((): never => {
      throw revoked();
    });
    expect(getError(await commit())).toMatchObject({ code: 'approval_failed' });
    expect(await paid(maya.id)).toEqual([]);
  });
});

it.each<[object, RegExp]>([
  [{ limit: { perDayCents: 5 } }, /no option limit; the nearest is limits/],
  [{ limits: { perDayCents: Number.NaN } }, /perDayCents must be a whole number/],
  [
    { limits: { perDayCents: 5 } },
    /limits\.perDayCents limits payments, and these tools cannot pay: add money to allow/,
  ],
  [{ allow: ['read', 'write'], limits: { approvers: ['ann'] } }, /limits\.approvers limits payments/],
  [{ bind: { project: 'x' } }, /no option bind.project; write \{ projectId: '…' \}/],
  [{ approvalTtlMs: Number.NaN }, /approvalTtlMs must be/],
  [{ commitDeadlineMs: 0 }, /commitDeadlineMs must be/],
  [{ secret: new Uint8Array(31) }, /32 bytes/],
])('the options of a toolset are refused when they would be ignored: %j', async (options, message) => {
  await expect(createToolset(goat, options)).rejects.toThrow(message);
});

// An environment variable that was not set must not move limits into the memory of one process, payments out of the log, a
// signature to a secret that nobody has, or two names of one account to two persons.
it.each<[words: string, run: () => unknown]>([
  ['createToolset: store is undefined', () => createToolset(goat, { store: none })],
  ['createToolset: audit is undefined', () => createToolset(goat, { audit: none })],
  ['listUnfinished: audit is undefined', () => listUnfinished(goat, { store: memoryToolsetStore(), audit: none })],
  ['forPerson: account is undefined', () => toolset.forPerson('ann', { account: none })],
  ['Approvals: secret is undefined', () => new Approvals({ store: memoryToolsetStore(), now: () => 0, secret: none })],
  ['caller is undefined', () => createMcpHttpHandler(toolset, { authorize: () => true, caller: none })],
])('an option that is undefined is refused: %s', async (words, run) => {
  await expect((async () => run())()).rejects.toThrow(words);
});

it.each([undefined, null, ''])('nobody is the person %j', (name) => {
  expect(() => toolset.forPerson(name as never)).toThrow(RangeError);
});

it('a log that was cut is not whole because its anchor is undefined, or lacks what it is compared by', async () => {
  const lines: string[] = [];
  const log = createAuditLog((line) => {
    lines.push(`${line}\n`);
  });
  for (const run of [1, 2, 3]) await log.append({ kind: 'plan', data: { run } });
  const cut = lines.slice(0, 2).join('');
  expect((await verifyAuditLog(cut, { anchor: log.head })).ok).toBe(false);
  await expect(verifyAuditLog(cut, { anchor: undefined as never })).rejects.toThrow('anchor is undefined');
  const { seq, hash } = log.head;
  for (const anchor of [{}, { seq }, { hash }, { seq: 0, hash }, { seq: String(seq), hash }, { seq, hash: 'x' }]) {
    await expect(verifyAuditLog(cut, { anchor: anchor as never })).rejects.toThrow('must be the head of a log');
    expect(() => createAuditLog(() => {}, { after: anchor as never })).toThrow('must be the head of a log');
  }
  // Nothing was logged yet: every log has that.
  const before = createAuditLog(() => {}).head;
  expect((await verifyAuditLog(cut, { anchor: before })).ok).toBe(true);
});

describe('a refusal without a code', () => {
  const startRefusing = (status: number, error: string) =>
    startPair(
      (response) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ data: null, error }));
      },
      { maxRetries: 0 },
    );

  it.each([
    [400, 'fix_input'],
    [404, 'fix_input'],
    [500, 'later'],
    [403, 'no'],
  ])('of %i is advised on by its status: %s', async (status, retry) => {
    const tools = await createToolset((await startRefusing(status, 'It cannot be done.')).goat);
    const result = await tools.call('get_campaign_stats', { campaign_id: someId });
    expect(result).toMatchObject({ ok: false, error: { code: `http_${status}`, retry } });
  });

  it('says by its 404 alone that a video is excluded already', async () => {
    const { goat } = await startRefusing(404, 'There is no such video.');
    const tools = await createToolset(goat, { allow: ['write'] });
    const result = await tools.call('review_videos', { video_ids: [someId], decision: 'excluded' });
    expect(result).toMatchObject({ data: { videos: [`${someId}: not found (excluded already?)`] } });
  });
});
