import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accountStore, readSecret } from '../../cli/tool-state.js';
import { createToolset } from '../../src/agents/index.js';
import { Approvals } from '../../src/agents/payments/approve/approvals.js';
import { threeOwed } from '../agents/three-owed.js';
import { getData, getError } from '../agents/tool-result.js';
import { folderOfFile, folderOfTest } from '../harness/temporary-folder.js';
import { stage } from '../workflows/stage.js';
import { guessQuickly, run, runBy } from './recorded-io.js';

const root = folderOfFile();
guessQuickly();

// The command reads the clock of this machine: no plan may be made before the cron of a quarter past and approved after it.
const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000;
beforeAll(() => vi.useFakeTimers({ toFake: ['Date'], now: hour + 20 * 60_000 }));
afterAll(() => vi.useRealTimers());

/** Runs a command line where a person types `answer`, and passphrases one after the other. */
const type = (args: readonly string[], answer = '', passphrases: readonly (string | null)[] = []) =>
  runBy({ typed: [answer], passphrases }, ...args);

const ended = (code: number, words: string) => ({ code, text: expect.stringContaining(words) });

describe('an answer to trackagoat approve', () => {
  /** A plan of 1,234.00 dollars in a folder, and a person who answers. */
  async function planned() {
    const folder = folderOfTest();
    const { mock, goat, structure, creator } = stage();
    const maya = await creator('maya.moves', await structure(123_400));
    mock.clock.to('2026-01-12T09:00:00Z');
    const [secret, store] = [await readSecret(folder), await accountStore(folder, 'org-of-the-test')];
    const toolset = await createToolset(goat, { allow: ['read', 'money'], secret, store });
    const plan = String(getData(await toolset.call('plan_settlement', { creator: maya.id })).plan_id);
    const answer = (text: string | null, meanwhile = (): void => {}) => {
      const typed = (): string | null => {
        meanwhile();
        return text;
      };
      return runBy({ typed }, 'approve', plan, '--state', folder);
    };
    return { folder, answer, commit: () => toolset.call('commit_plan', { plan_id: plan }) };
  }

  it.each(['1234.00', '1,234.00', ' 1234.00 '])('of %j approves', async (text) => {
    const { answer, commit } = await planned();
    expect((await answer(text)).code).toBe(0);
    expect(getData(await commit())).toMatchObject({ outcome: 'committed', paid_cents: 123_400 });
  });

  it('of anything else than the amount approves nothing', async () => {
    const { answer, commit } = await planned();
    const near = ['1234', '1234,00', '12,34.00', '1,2,3,4.00', '1234.0,0', ',1234.00', '1234.00\u200b', '$1234.00'];
    for (const text of [null, '', 'yes', ...near, '１２３４.00', '1'.repeat(100_000)]) {
      expect([text, (await answer(text)).code]).toEqual([text, 1]);
      expect(getError(await commit())?.code).toBe('approval_required');
    }
  });

  it('counts for nothing when the plan was replaced by another while the person read', async () => {
    const { folder, answer, commit } = await planned();
    const account = join(folder, 'org-of-the-test');
    const file = join(account, readdirSync(account).find((name) => name.startsWith('plan-')) ?? '');
    const replaced = readFileSync(file, 'utf8').replaceAll('123400', '999900');
    expect((await answer('1234.00', () => writeFileSync(file, replaced))).code).toBe(1);
    expect(getError(await commit())?.code).toBe('plan_not_found');
  });

  it('of the amount or of no says that it counts for nothing when the disk is full', async () => {
    const { folder, answer, commit } = await planned();
    const message = 'ENOSPC: no space left on device, write';
    const full = Object.assign(new Error(message), { code: 'ENOSPC', syscall: 'write' });
    const methods = ['record', 'refuse'] as const;
    const spies = methods.map((name) => vi.spyOn(Approvals.prototype, name).mockRejectedValue(full));
    const answers = [await answer('1234.00'), await answer('no')];
    for (const spy of spies) spy.mockRestore();
    const words = new RegExp(`could not be written to ${folder}[^]*counts for nothing`);
    const lost = { code: 1, text: expect.stringMatching(words) };
    expect(answers).toEqual([lost, lost]);
    expect(getError(await commit())?.code).toBe('approval_required');
    // When there is room again, a no without a reason refuses.
    expect(await answer('no')).toMatchObject(ended(1, 'Refused'));
    expect(getError(await commit())?.code).toBe('approval_denied');
  });
});

const GOOD = 'a horse that reads';

/** Tools in a folder of their own, three payments owed, and what a person does there. */
async function atFolder(name: string) {
  const state = join(root, name);
  const world = await threeOwed();
  const [secret, store] = [await readSecret(state), await accountStore(state, 'org-of-the-test')];
  const start: typeof world.start = (limits, more = {}) =>
    world.start(limits, { secret, store, now: () => Date.now(), ...more });
  const approve = (plan: string, by: string, answer: string, passphrase?: string) =>
    type(['approve', plan, '--by', by, '--state', state], answer, passphrase === undefined ? [] : [passphrase]);
  const setUp = async (by: string, passphrase = GOOD) => {
    const { text } = await type(['approve', '--set-up', '--by', by, '--state', state], '', [passphrase, passphrase]);
    return JSON.parse(/\{"approvers": \[(.*)\]\}/.exec(text)?.[1] ?? text) as { name: string; publicKey: string };
  };
  /** The one file with the key of a person. */
  const keyFile = () => join(state, readdirSync(state).find((one) => one.startsWith('approver-')) ?? '');
  return { ...world, state, start, approve, setUp, keyFile };
}

describe('trackagoat approve --set-up', () => {
  it('makes a key once, that lies sealed where its owner alone can read, and approves only while that is so', async () => {
    const { start, plan, approve, state, setUp, keyFile } = await atFolder('once');
    const ann = await setUp('ann');
    expect(ann).toEqual({ name: 'ann', publicKey: expect.stringMatching(/^[\w-]{43}$/) });
    expect(statSync(keyFile()).mode & 0o777).toBe(0o600);
    expect(readFileSync(keyFile(), 'utf8')).not.toContain(GOOD);
    const again = await type(['approve', '--set-up', '--by', 'ANN', '--state', state], '', [GOOD, GOOD]);
    expect(again).toMatchObject(ended(1, 'ANN has a key'));
    if (process.platform === 'win32') return;
    const toolset = await start({ approvers: [ann] });
    const plan_id = await plan(toolset, 'cyd');
    const words = `others can read or write ${keyFile()}, which must stay secret; run chmod 600`;
    for (const mode of [0o640, 0o604, 0o660]) {
      chmodSync(keyFile(), mode);
      expect(await approve(plan_id, 'ann', '3.00', GOOD)).toMatchObject(ended(1, words));
    }
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('approval_required');
    chmodSync(keyFile(), 0o600);
    expect((await approve(plan_id, 'ann', '3.00', GOOD)).code).toBe(0);
  });

  it.each([
    [['too short'], 'needs 12 characters'],
    [[GOOD, `${GOOD}!`], 'were not the same'],
    [[null], 'needs 12 characters'],
  ])('makes none of %j', async (passphrases, why) => {
    const state = join(root, 'none');
    const args = ['approve', '--set-up', '--by', 'ann', '--state', state];
    expect(await type(args, '', passphrases)).toEqual(ended(1, why));
    expect(readdirSync(state)).toEqual(['secret']);
  });

  it.each([
    [['approve', '--set-up'], 'Add the name of the person: '],
    [['approve', 'settle-1', '--set-up', '--by', 'ann'], 'leave PLAN out'],
    [['approve', '--set-up', '--by', 'аnn'], 'mixes letters'],
  ])('%j is a wrong command line', async (args, why) => {
    expect(await type(args)).toMatchObject(ended(2, why));
  });

  it('needs a terminal', async () => {
    expect((await run('approve', '--set-up', '--by', 'ann', '--state', join(root, 'piped'))).code).toBe(1);
  });
});

describe('an approval by a key', () => {
  it('is the only one that counts for its person, and takes the passphrase', async () => {
    const { start, plan, payments, approve, setUp } = await atFolder('signed');
    const toolset = await start({ approvers: [await setUp('ann')] });
    const plan_id = await plan(toolset, 'cyd');
    const commit = () => toolset.call('commit_plan', { plan_id });
    expect(await approve(plan_id, 'ann', '3.00', 'another horse')).toMatchObject(ended(1, 'not the passphrase of ann'));
    expect((await approve(plan_id, 'bob', '3.00')).text).toContain('anyone with this shell can approve');
    expect(getError(await commit())?.code).toBe('approval_required');
    expect(await payments()).toEqual([]);
    expect((await approve(plan_id, 'Ann', '3.00', GOOD)).text).toContain('signed by the key of ann');
    expect(getData(await commit())).toMatchObject({ outcome: 'committed' });
  });

  it('names where it counts, and a server that has another key or none says why it does not', async () => {
    const { start, plan, payments, approve, setUp } = await atFolder('unknown-key');
    const ann = await setUp('ann');
    const plan_id = await plan(await start({}), 'cyd');
    const { text } = await approve(plan_id, 'ann', '3.00', GOOD);
    expect(text).toContain(`It counts where trackagoat mcp has this key of its approvers: ${ann.publicKey}.`);
    const other = { name: 'ann', publicKey: `${'A'.repeat(42)}E` };
    for (const limits of [{}, { approvers: [other] }, { approvers: [other], dualApprovalAboveCents: 1 }]) {
      // Nobody is asked here: what was approved elsewhere has to do.
      const toolset = await start(limits, { approve: undefined as never });
      const refusal = getError(await toolset.call('commit_plan', { plan_id }));
      expect(refusal?.code).toBe('approval_required');
      expect(refusal?.message).toContain(
        'A recorded approval does not count: The approval token is signed by a key that limits.approvers does not have.',
      );
    }
    expect(await payments()).toEqual([]);
    const toolset = await start({ approvers: [ann] });
    expect(getData(await toolset.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'committed' });
  });

  it('is asked for whose it is where there are several, and not made of a file that was changed', async () => {
    const { start, plan, state, approve, setUp, keyFile } = await atFolder('several');
    await setUp('ann');
    const plan_id = await plan(await start({}), 'ada');
    const path = keyFile();
    await setUp('bob', 'another passphrase');
    const several = await type(['approve', plan_id, '--state', state], '1.00');
    expect(several).toMatchObject(ended(2, 'Add --by with one of these names: ann, bob.'));
    writeFileSync(path, readFileSync(path, 'utf8').replace('"ann"', '"eve"'));
    expect(await approve(plan_id, 'eve', '1.00', GOOD)).toMatchObject(ended(1, 'was changed'));
    writeFileSync(path, '{}');
    expect(await approve(plan_id, 'eve', '1.00', GOOD)).toMatchObject(ended(1, 'holds no key'));
  });
});

describe('a person at the command line', () => {
  it('is one, by whatever names: two of one user of the operating system are not two', async () => {
    const { start, plan, payments, approve, setUp } = await atFolder('one-user');
    const toolset = await start({ dualApprovalAboveCents: 250 });
    const plan_id = await plan(toolset, 'cyd');
    for (const by of ['ann', 'bob']) expect((await approve(plan_id, by, '3.00')).code).toBe(0);
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('second_approval_required');
    expect(await payments()).toEqual([]);
    // The holder of one key can give any other name. Two keys are two persons, because only one person has each passphrase.
    const other = 'another passphrase';
    const keys = [await setUp('cleo'), await setUp('dan', other)];
    const keyed = await start({ dualApprovalAboveCents: 250, approvers: ['ann', 'bob', ...keys] });
    expect((await approve(plan_id, 'cleo', '3.00', GOOD)).code).toBe(0);
    expect((await keyed.call('commit_plan', { plan_id })).ok).toBe(false);
    expect(await payments()).toEqual([]);
    expect((await approve(plan_id, 'dan', '3.00', other)).code).toBe(0);
    expect(getData(await keyed.call('commit_plan', { plan_id }))).toMatchObject({ outcome: 'committed' });
  });

  it('who types no and a reason is not asked again for ten minutes, and nothing pays the plan; what is neither is not remembered', async () => {
    const { start, plan, payments, approve } = await atFolder('refused');
    const toolset = await start({});
    const plan_id = await plan(toolset, 'cyd');
    expect(await approve(plan_id, 'ann', '30.00')).toMatchObject(ended(1, 'Not approved'));
    expect(await approve(plan_id, 'ann', ' No, ask Ann first ')).toMatchObject(ended(1, 'Refused'));
    expect(await approve(plan_id, 'ann', '3.00')).toMatchObject(ended(1, 'A person refused this plan'));
    const words = expect.stringContaining('The person wrote: «ask Ann first».');
    const denied = { code: 'approval_denied', message: words };
    expect(getError(await toolset.call('commit_plan', { plan_id }))).toMatchObject(denied);
    expect(await payments()).toEqual([]);
  });
});

it('a plan that was made in two places is approved in the one that a person chooses, and nowhere by another choice', async () => {
  const state = join(root, 'places');
  const secret = await readSecret(state);
  // The same plan under the same id: at two mocks of one world, or at a mock and at the service of one organization.
  const makeIn = async (account: string) => {
    const world = await threeOwed();
    const options = { secret, store: await accountStore(state, account), now: () => Date.now() };
    const toolset = await world.start({}, { ...options, approve: undefined as never });
    const plan_id = await world.plan(toolset, 'cyd');
    return { ...world, plan_id, commit: () => toolset.call('commit_plan', { plan_id }) };
  };
  const [one, two] = await Promise.all([makeIn('org-a'), makeIn('org-a-at-b')]);
  expect(one.plan_id).toBe(two.plan_id);
  const approve = (...typed: string[]) => runBy({ typed }, 'approve', one.plan_id, '--state', state);

  const nowhere = ended(1, 'no place was chosen, so nothing was approved');
  for (const choice of ['', '0', '3', '1.', 'x', '-1'])
    expect([choice, await approve(choice, '3.00')]).toEqual([choice, nowhere]);
  for (const { commit } of [one, two]) expect(getError(await commit())?.code).toBe('approval_required');

  expect(await approve('2', '3.00')).toEqual(ended(0, 'The plan was made in 2 places'));
  expect(getError(await one.commit())?.code).toBe('approval_required');
  expect(getData(await two.commit())).toMatchObject({ outcome: 'committed' });
  expect([await one.payments(), (await two.payments()).length]).toEqual([[], 1]);

  // In the second place it is paid. That says nothing about the first.
  const elsewhere = 'Another account has the plan too, and there: All of this plan is paid';
  expect(await approve('3.00')).toEqual(ended(0, elsewhere));
  expect(getData(await one.commit())).toMatchObject({ outcome: 'committed' });
});
