import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LimitValues, readLimits, whyNoTwoPersons } from '../../cli/mcp/limits.js';
import { bundleProgram } from '../harness/bundle-program.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { connectHost, type McpProcess, startMcp } from './mcp-process.js';
import { run, runBy, runWith } from './recorded-io.js';

const folder = folderOfFile();
const state = join(folder, 'state');
const log = join(folder, 'audit.log');
/** 32 bytes in base64url. */
const KEY = `C${'A'.repeat(42)}`;
const ANOTHER_KEY = `B${'A'.repeat(42)}`;
const PASSPHRASE = 'a horse that reads';

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** Runs a command line in this process, at a terminal; resolves to what a person reads. */
const atTerminal = async (args: readonly string[], answer = ''): Promise<string> =>
  (await runBy({ typed: [answer], passphrases: [PASSPHRASE, PASSPHRASE] }, ...args)).text;

/** Makes the key of a person; resolves to the approvers that `--limits` takes. */
async function setUp(name: string): Promise<unknown[]> {
  const output = await atTerminal(['approve', '--set-up', '--by', name, '--state', state]);
  const [, found = output] = /--limits '(.*)'/.exec(output) ?? [];
  return JSON.parse(found).approvers;
}

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
    [
      ['--limits', file('doubled.json', '{"perDayCents": 500, "allowedMethods": ["a"], "perDayCents": 5000000}')],
      'it has "perDayCents" twice; keep one of them',
    ],
    [['--limits', file('list.json', '[1]')], 'it must be an object with the names of limits'],
    [
      ['--limits', file('unknown.json', '{"perDay": 5}')],
      'limits: there is no option perDay; the nearest is perDayCents',
    ],
    [
      ['--limit-day-usd', '5', '--limits', file('twice.json', '{"perDayCents": 500}')],
      '--limit-day-usd and perDayCents of --limits set the same limit',
    ],
  ])('refuse %j before anything starts', async (args, message) => {
    const { code, err } = await run('mcp', '--mock', '--allow', 'money', ...args);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  it.each([
    [undefined, false],
    [['ann', 'bob'], false],
    [['ann', { name: 'bob', publicKey: KEY }], false],
    [
      [
        { name: 'ann', publicKey: KEY },
        { name: 'bob', publicKey: ANOTHER_KEY },
      ],
      true,
    ],
  ])('tell whether two persons can approve: approvers %j', async (approvers, canApprove) => {
    const list = approvers === undefined ? {} : { approvers };
    const why = whyNoTwoPersons(await read({ limits: JSON.stringify({ dualApprovalAboveCents: 49_950, ...list }) }));
    if (canApprove) expect(why).toBeUndefined();
    else expect(why).toContain('Nobody can approve a plan above $499.50: it takes two persons');
    expect(whyNoTwoPersons(await read({ limits: JSON.stringify(list) }))).toBeUndefined();
  });

  it('are shown at the start, with a warning where nobody can approve above the limit of one person', async () => {
    const limits = ['--limits', '{"dualApprovalAboveCents": 500}'];
    const args = ['mcp', '--mock', '--allow', 'money', '--state', join(folder, 'alone'), ...limits];
    const server = spawn(process.execPath, [bundleProgram('cli/main.ts'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    server.stderr.on('data', (chunk) => {
      err += chunk;
    });
    expect(await new Promise((resolve) => server.on('close', resolve))).toBe(0);
    expect(err).toContain('Nobody can approve a plan above $5.00');
    expect(err).toContain('trackagoat approve --set-up --by NAME');
  }, 60_000);

  it.each([
    ['--limit-day-usd', '5'],
    ['--audit', log],
    ['--by', 'ann'],
  ])('refuse %s where no tool may pay, because it would limit nothing', async (...args) => {
    const { code, err } = await run('mcp', '--mock', '--state', state, ...args);
    expect(err).toContain('add --allow money');
    expect(code).toBe(2);
  });
});

describe('a company that limits its agents from the command line', () => {
  const TRACKAGOAT_MCP_TOKEN = 'the-token-of-this-test';
  let server: McpProcess;
  let host: Awaited<ReturnType<typeof connectHost>>;
  const call: typeof host.call = (name, args) => host.call(name, args);

  beforeAll(async () => {
    const approvers = ['ann', ...(await setUp('bob')), ...(await setUp('cleo'))];
    const named = JSON.stringify({ dualApprovalAboveCents: 50_000, approvers });
    const args = ['--state', state, '--audit', log, '--by', 'ann', '--limit-day-usd', '1500', '--limits', named];
    server = await startMcp(args, { env: { TRACKAGOAT_MCP_TOKEN } });
    host = await connectHost(server.url, TRACKAGOAT_MCP_TOKEN);
  }, 60_000);

  afterAll(async () => {
    await host?.close();
    await server?.end();
  });

  /** Runs `trackagoat approve` in this process, where a person types `answer`; resolves to what that person read. */
  const approve = (plan: unknown, by: string, answer: string): Promise<string> =>
    atTerminal(['approve', String(plan), '--by', by, '--state', state], answer);

  it('has two persons approve a payment and its undoing, and the file alone proves who approved what and what came of it', async () => {
    const payment = await call('plan_settlement', { creator: '@maya.moves', method: 'Venmo' });
    expect(payment.total_cents).toBe(72_971);
    const commit = (plan_id: unknown) => call('commit_plan', { plan_id });
    expect((await commit(payment.plan_id)).error?.message).toContain(
      `A person has to approve the plan ${payment.plan_id}`,
    );
    await approve(payment.plan_id, 'ann', '729.71');
    expect((await commit(payment.plan_id)).error?.code).toBe('second_approval_required');
    expect(await approve(payment.plan_id, 'bob', '729.71')).toContain('signed by the key of bob');
    // Bob may have said yes as ann, who has no key, at this very account.
    expect((await commit(payment.plan_id)).error?.code).toBe('second_approval_required');
    await approve(payment.plan_id, 'cleo', '729.71');
    const paid = await commit(payment.plan_id);
    expect(paid).toMatchObject({ outcome: 'committed', paid_cents: 72_971 });
    const [, paymentId = ''] = /as payment (\S+)/.exec((paid.payments as string[])[0] ?? '') ?? [];

    const undo = await call('plan_undo_payment', { payment_id: paymentId, reason: 'wrong Maya' });
    await approve(undo.plan_id, 'bob', 'yes');
    expect((await commit(undo.plan_id)).error?.code).toBe('second_approval_required');
    const read = await approve(undo.plan_id, 'cleo', 'yes');
    expect(read).toContain('Approve undoing a payment.\nVoid the payment of $729.71 to @maya.moves by «Venmo»');
    expect(read).toContain(`- payment ${paymentId}\n`);
    expect(read).toContain(
      'The next commit_plan of this plan carries it out, unless a second person has to approve it too.',
    );
    expect(await commit(undo.plan_id)).toMatchObject({
      outcome: 'committed',
      done: [`payment ${paymentId}: voided`, expect.anything()],
    });

    // A voided payment stays counted: of 1,500 dollars a day 770.29 are left.
    expect(JSON.stringify(await call('payment_settings', {}))).toContain('$770.29 left of $1,500.00');
    const { code, out } = await run('audit', log);
    expect(code).toBe(0);
    expect(out).toMatch(/Approve this payment, by bob and cleo: committed {2}settle-\S{24}\n/);
    expect(out).toMatch(/Approve undoing a payment, by bob and cleo: committed {2}change-\S{24}\n/);
    const all = (await run('audit', log, '--of', paymentId)).out;
    const mocked = 'Mock: nothing real is paid or changed (mock in this process).';
    expect(all).toContain(
      `approved by bob and cleo, who read:\n    ${mocked}\n    Pay $729.71 to @maya.moves by «Venmo»`,
    );
    expect(all).toContain(
      `approved by bob and cleo, who read:\n    ${mocked}\n    Approve undoing a payment.\n    Void the payment of $729.71`,
    );
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
  }, 60_000);

  it('keeps one log to one process, and says so', async () => {
    const args = ['mcp', '--mock', '--allow', 'money', '--state', state, '--audit', log];
    const { code, err } = await runWith({}, ...args);
    expect(code).toBe(1);
    expect(err).toContain('give each process a file');
  });
});
