import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LimitValues, readLimits, whyNoTwoPersons } from '../../cli/mcp/limits.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { serveForTest } from '../harness/served-mock.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { guessQuickly, run, runBy, runWith, writerInto } from './recorded-io.js';

const folder = folderOfFile();
const state = join(folder, 'state');
const log = join(folder, 'audit.log');
/** 32 bytes in base64url. */
const KEY = `C${'A'.repeat(42)}`;
const ANOTHER_KEY = `B${'A'.repeat(42)}`;
const PASSPHRASE = 'a horse that reads';
const file = writerInto(folder);

describe('the limits of trackagoat mcp', () => {
  const read = (flags: LimitValues) => readLimits({ allow: 'money', ...flags });

  it('are a flag whose amount is in dollars', async () => {
    expect(await read({ 'limit-day-usd': '1999.50' })).toEqual({ perDayCents: 199_950 });
    expect(await read({ 'limit-day-usd': '500' })).toEqual({ perDayCents: 50_000 });
    expect(await read({})).toEqual({});
  });

  it.each(['as JSON', 'or a file'])('%s, by the names of the toolset, with the flag beside it', async (how) => {
    const text = JSON.stringify({ perWeekCents: 50_000, approvers: ['ann', { name: 'bob', publicKey: KEY }] });
    const limits = how === 'as JSON' ? text : file('limits.json', text);
    expect(await read({ limits, 'limit-day-usd': '10' })).toEqual({ ...JSON.parse(text), perDayCents: 1_000 });
  });

  const doubled = '{"perDayCents": 500, "allowedMethods": ["a"], "perDayCents": 5000000}';
  it.each([
    [['--limit-payment-usd', '500'], 'Unknown flag --limit-payment-usd. Did you mean'],
    [['--limit-day-usd', '$500'], 'must be an amount in US dollars, such as 500 or 499.50, not $500'],
    [['--limit-day-usd', '1,000'], 'must be an amount in US dollars'],
    [['--limit-day-usd', '12.5'], 'must be an amount in US dollars'],
    [['--limit-day-usd', '-5'], 'must be an amount in US dollars'],
    [['--limits', '{"approvers": ["ann", "ANN"]}'], 'limits.approvers names ANN twice'],
    [['--limit-days-usd', '5'], 'Did you mean --limit-day-usd?'],
    [['--limits', '/nowhere.json'], '--limits: /nowhere.json cannot be read'],
    [['--limits', file('broken.json', '{perDayCents')], 'is not valid JSON'],
    [['--limits', file('doubled.json', doubled)], 'it has "perDayCents" twice; keep one of them'],
    [['--limits', file('list.json', '[1]')], 'it must be an object with the names of limits'],
    [['--limits', file('unknown.json', '{"perDay": 5}')], 'there is no option perDay; the nearest is perDayCents'],
    [
      ['--limit-day-usd', '5', '--limits', file('twice.json', '{"perDayCents": 500}')],
      '--limit-day-usd and perDayCents of --limits set the same limit',
    ],
  ])('refuse %j before anything starts', async (args, message) => {
    const { code, err } = await run('mcp', '--mock', '--allow', 'money', ...args);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([
    ['--limit-day-usd', '5'],
    ['--audit', log],
    ['--by', 'ann'],
  ])('refuse %s where no tool may pay, because it would limit nothing', async (...args) => {
    const { code, err } = await run('mcp', '--mock', '--state', state, ...args);
    expect([code, err]).toEqual([2, expect.stringContaining('add --allow money')]);
  });

  const [ann, bob] = [
    { name: 'ann', publicKey: KEY },
    { name: 'bob', publicKey: ANOTHER_KEY },
  ];
  it.each([
    [undefined, false],
    [['ann', 'bob'], false],
    [['ann', { name: 'bob', publicKey: KEY }], false],
    [[ann, bob], true],
  ])('say whether two persons can approve: approvers %j', async (approvers, canApprove) => {
    const list = approvers === undefined ? {} : { approvers };
    const why = whyNoTwoPersons(await read({ limits: JSON.stringify({ dualApprovalAboveCents: 49_950, ...list }) }));
    if (canApprove) expect(why).toBeUndefined();
    else expect(why).toContain('Nobody can approve a plan above $499.50: it takes two persons');
    expect(whyNoTwoPersons(await read({ limits: JSON.stringify(list) }))).toBeUndefined();
  });

  it('are shown at the start, with a warning where nobody can approve above the limit of one person', async () => {
    // A port that is taken ends the server after it has said what it serves.
    const { port } = new URL((await serveForTest()).url);
    const limits = ['--limits', '{"dualApprovalAboveCents": 500}', '--state', join(folder, 'alone')];
    const { err } = await run('mcp', '--mock', '--allow', 'money', '--port', port, ...limits);
    expect(err).toContain('Nobody can approve a plan above $5.00');
    expect(err).toContain('trackagoat approve --set-up --by NAME');
  });
});

/** The data of a call, or its error. */
type Called = Record<string, unknown> & { readonly error?: { readonly code: string; readonly message: string } };

/** `trackagoat mcp` over HTTP on a private mock, and a host at it that cannot ask. */
async function startServer(...args: readonly string[]) {
  const line = [bundleProgram('cli/main.ts'), 'mcp', '--mock', '--allow', 'money', '--port', '0', ...args];
  const child = spawn(process.execPath, line, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  while (!/Bearer \S+\n/.test(text)) text += String((await once(child.stdout, 'data'))[0]);
  const [, url = ''] = /ready at (\S+)/.exec(text) ?? [];
  const [, authorization = ''] = /Authorization: (Bearer [\w-]{43})\n/.exec(text) ?? [];
  const client = new Client({ name: 'host that cannot ask', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers: { authorization } } });
  await client.connect(transport as Parameters<Client['connect']>[0]);
  return {
    url,
    call: async (name: string, input: Record<string, unknown>): Promise<Called> => {
      const { content } = await client.callTool({ name, arguments: input });
      return JSON.parse((content as { text: string }[])[0]?.text ?? '');
    },
    end: async () => {
      await client.close();
      if (child.kill()) await once(child, 'close');
    },
  };
}

describe('a company that limits its agents from the command line', () => {
  guessQuickly();
  let server: Awaited<ReturnType<typeof startServer>>;
  const call: typeof server.call = (name, input) => server.call(name, input);
  const commit = (plan_id: unknown) => call('commit_plan', { plan_id });

  /** Runs `trackagoat approve` in this process, where a person types `answer`; resolves to what that person read. */
  const approve = (plan: unknown, by: string, answer: string) =>
    runBy({ typed: [answer], passphrases: [PASSPHRASE] }, ...['approve', String(plan), '--by', by, '--state', state]);

  /** Makes the key of a person; resolves to the approvers that `--limits` takes. */
  async function setUp(name: string): Promise<unknown[]> {
    const person = { typed: [''], passphrases: [PASSPHRASE, PASSPHRASE] };
    const { text } = await runBy(person, 'approve', '--set-up', '--by', name, '--state', state);
    return JSON.parse(/--limits '(.*)'/.exec(text)?.[1] ?? text).approvers;
  }

  beforeAll(async () => {
    const approvers = ['ann', ...(await setUp('bob')), ...(await setUp('cleo'))];
    const named = JSON.stringify({ dualApprovalAboveCents: 50_000, approvers });
    const limits = ['--limit-day-usd', '1500', '--limits', named];
    server = await startServer('--state', state, '--audit', log, '--by', 'ann', ...limits);
  });

  afterAll(() => server?.end());

  it('has two persons approve a payment and its undoing, and the file alone proves who approved what and what came of it', async () => {
    const payment = await call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
    expect(payment.total_cents).toBe(72_971);
    const asked = `A person has to approve the plan ${payment.plan_id}`;
    expect((await commit(payment.plan_id)).error?.message).toContain(asked);
    await approve(payment.plan_id, 'ann', '729.71');
    expect((await commit(payment.plan_id)).error?.code).toBe('second_approval_required');
    expect((await approve(payment.plan_id, 'bob', '729.71')).text).toContain('signed by the key of bob');
    // Bob may have said yes as ann, who has no key, at this very account.
    expect((await commit(payment.plan_id)).error?.code).toBe('second_approval_required');
    await approve(payment.plan_id, 'cleo', '729.71');
    const paid = await commit(payment.plan_id);
    expect(paid).toMatchObject({ outcome: 'committed', paid_cents: 72_971 });
    const [, paymentId = ''] = /as payment (\S+)/.exec((paid.payments as string[])[0] ?? '') ?? [];

    const undo = await call('plan_undo_payment', { payment_id: paymentId, reason: 'wrong Maya' });
    await approve(undo.plan_id, 'bob', 'yes');
    expect((await commit(undo.plan_id)).error?.code).toBe('second_approval_required');
    const { text: shown } = await approve(undo.plan_id, 'cleo', 'yes');
    const undoing = 'Approve undoing a payment.';
    expect(shown).toContain(`${undoing}\nVoid the payment of $729.71 to @maya.moves by «Venmo»`);
    expect(shown).toContain(`- payment ${paymentId}\n`);
    const next = 'The next commit_plan of this plan carries it out, unless a second person has to approve it too.';
    expect(shown).toContain(next);
    const done = [`payment ${paymentId}: voided`, expect.anything()];
    expect(await commit(undo.plan_id)).toMatchObject({ outcome: 'committed', done });

    // A voided payment stays counted: of 1,500 dollars a day 770.29 are left.
    expect(JSON.stringify(await call('payment_settings', {}))).toContain('$770.29 left of $1,500.00');
    const { code, out } = await run('audit', log);
    expect(code).toBe(0);
    expect(out).toMatch(/Approve this payment, by bob and cleo: committed {2}settle-\S{24}\n/);
    expect(out).toMatch(/Approve undoing a payment, by bob and cleo: committed {2}change-\S{24}\n/);
    const all = (await run('audit', log, '--of', paymentId)).out;
    const mocked = 'Mock: nothing real is paid or changed (mock in this process).';
    const read = `approved by bob and cleo, who read:\n    ${mocked}\n    `;
    expect(all).toContain(`${read}Pay $729.71 to @maya.moves by «Venmo»`);
    expect(all).toContain(`${read}${undoing}\n    Void the payment of $729.71`);
    expect(all).toContain('"status":"voided"');

    const [, anchor = ''] = /--anchor (\S+)/.exec(out) ?? [];
    const text = readFileSync(log, 'utf8');
    const copies = [text.replace('cleo', 'carl'), text.split('\n').slice(0, -2).join('\n').concat('\n')];
    for (const copy of copies) {
      const forged = file('forged.log', copy);
      expect(await run('audit', forged, '--anchor', anchor)).toMatchObject({ code: 1, out: '' });
    }
    expect((await run('audit', log, '--of', 'nobody')).code).toBe(1);
    expect((await run('audit')).code).toBe(2);
    expect((await run('audit', log, '--anchor', '12')).code).toBe(2);
  });

  it('is where a person approves what a host cannot ask for, in another process than the tools', async () => {
    const { plan_id, total_cents } = await call('plan_settlement', { creator: '@lena.lifts', method: 'Venmo' });
    expect(total_cents).toBe(45_000);
    const { error } = await commit(plan_id);
    expect(error?.code).toBe('approval_required');
    // The model learns that a person is needed, and not the command.
    expect(error?.message).toContain(`A person has to approve the plan ${plan_id}`);
    expect(error?.message).not.toContain('trackagoat approve');

    const refused = expect.stringContaining('nothing is paid');
    expect(await approve(plan_id, 'ann', 'yes')).toMatchObject({ code: 1, text: refused });
    const elsewhere = join(folder, 'other');
    const { text } = await runBy({ typed: ['1.00'] }, 'approve', String(plan_id), '--state', elsewhere);
    expect(text).toContain('there is no plan');
    // A plan that is nowhere leaves no secret behind.
    expect(existsSync(elsewhere) ? readdirSync(elsewhere) : []).toEqual([]);
    const alone = expect.stringContaining('needs a terminal');
    expect(await runBy({}, 'approve', String(plan_id), '--by', 'ann', '--state', state)).toMatchObject({
      code: 1,
      text: alone,
    });
    const program = [bundleProgram('cli/main.ts'), 'approve', String(plan_id), '--by', 'ann', '--state', state];
    const piped = spawn(process.execPath, program, { stdio: ['pipe', 'ignore', 'ignore'] });
    piped.stdin.end('1\n');
    expect(await once(piped, 'close')).toEqual([1, null]);
    expect((await commit(plan_id)).error?.code).toBe('approval_required');

    const approved = await approve(plan_id, 'ann', '450.00');
    expect([approved.code, approved.text]).toEqual([
      0,
      expect.stringContaining('Pay $450.00 to @lena.lifts by «Venmo»'),
    ]);
    expect(await commit(plan_id)).toMatchObject({ outcome: 'committed', paid_cents: 45_000 });
    const nothing = expect.stringContaining('nothing to approve');
    expect(await approve(plan_id, 'ann', '450.00')).toMatchObject({ code: 1, text: nothing });
    expect((await runBy({ typed: [''] }, 'approve')).code).toBe(2);
    expect((await run('approve', '--help')).out).toContain('Usage: trackagoat approve PLAN');
  });

  it('keeps one log to one process, and says so', async () => {
    const args = ['mcp', '--mock', '--allow', 'money', '--state', state, '--audit', log];
    const { code, err } = await runWith({}, ...args);
    expect([code, err]).toEqual([1, expect.stringContaining('give each process a file')]);
  });

  it('lets in who has the token that it printed, and leaves nothing of its mock behind', async () => {
    expect((await fetch(server.url, { method: 'POST' })).status).toBe(401);
    expect((await fetch(new URL('/', server.url), { method: 'POST' })).status).toBe(404);
    const listMocks = () => readdirSync(state).filter((name) => name.startsWith('mock-'));
    const before = listMocks().length;
    await server.end();
    expect(listMocks()).toHaveLength(before - 1);
  });
});
