import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountStore, readSecret } from '../../cli/tool-state.js';
import { threeOwed } from '../agents/three-owed.js';
import { getData, getError } from '../agents/tool-result.js';
import { folderOfFile } from '../harness/temporary-folder.js';
import { run, runBy } from './recorded-io.js';

const root = folderOfFile();

/** Runs a command line where a person types `answer`, and passphrases one after the other. */
const type = (args: readonly string[], answer = '', passphrases: readonly (string | null)[] = []) =>
  runBy({ typed: [answer], passphrases }, ...args);

const GOOD = 'a horse that reads';

/** Tools in a folder of their own, three payments owed, and what a person does there. */
async function atFolder(name: string) {
  const state = join(root, name);
  const world = await threeOwed();
  const [secret, store] = [await readSecret(state), await accountStore(state, 'org-of-the-test')];
  // The command reads the clock of this machine.
  const start: typeof world.start = (limits, more = {}) =>
    world.start(limits, { secret, store, now: () => Date.now(), ...more });
  const approve = (plan: string, by: string, answer: string, passphrase?: string) =>
    type(['approve', plan, '--by', by, '--state', state], answer, passphrase === undefined ? [] : [passphrase]);
  const setUp = async (by: string, passphrase = GOOD) => {
    const { text } = await type(['approve', '--set-up', '--by', by, '--state', state], '', [passphrase, passphrase]);
    return JSON.parse(/\{"approvers": \[(.*)\]\}/.exec(text)?.[1] ?? text) as { name: string; publicKey: string };
  };
  return { ...world, state, start, approve, setUp };
}

describe('trackagoat approve --set-up', () => {
  it('makes a key once, that lies sealed where its owner alone can read, and prints the public one', async () => {
    const { state, setUp } = await atFolder('once');
    const { name, publicKey } = await setUp('ann');
    expect([name, publicKey]).toEqual(['ann', expect.stringMatching(/^[\w-]{43}$/)]);
    const [file = ''] = readdirSync(state).filter((one) => one.startsWith('approver-'));
    expect(statSync(join(state, file)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(state, file), 'utf8')).not.toContain(GOOD);
    const again = await type(['approve', '--set-up', '--by', 'ANN', '--state', state], '', [GOOD, GOOD]);
    expect(again).toMatchObject({ code: 1, text: expect.stringContaining('ANN has a key') });
  });

  it.each([
    [['too short'], 'needs 12 characters'],
    [[GOOD, `${GOOD}!`], 'were not the same'],
    [[null], 'needs 12 characters'],
  ])('makes none of %j', async (passphrases, why) => {
    const state = join(root, 'none');
    const { code, text } = await type(['approve', '--set-up', '--by', 'ann', '--state', state], '', passphrases);
    expect([code, text]).toEqual([1, expect.stringContaining(why)]);
    expect(readdirSync(state)).toEqual(['secret']);
  });

  it.each([
    [['approve', '--set-up'], 'Add the name of the person: '],
    [['approve', 'settle-1', '--set-up', '--by', 'ann'], 'leave PLAN out'],
    [['approve', '--set-up', '--by', 'аnn'], 'mixes letters'],
  ])('%j is a wrong command line', async (args, why) => {
    expect(await type(args)).toMatchObject({ code: 2, text: expect.stringContaining(why) });
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
    expect(await approve(plan_id, 'ann', '3.00', 'another horse')).toMatchObject({
      code: 1,
      text: expect.stringContaining('not the passphrase of ann'),
    });
    expect((await approve(plan_id, 'bob', '3.00')).text).toContain('anyone with this shell can approve');
    expect(getError(await commit())?.code).toBe('approval_required');
    expect(await payments()).toEqual([]);
    expect((await approve(plan_id, 'Ann', '3.00', GOOD)).text).toContain('signed by the key of ann');
    expect(getData(await commit())).toMatchObject({ outcome: 'committed' });
  });

  it('tells where it counts, and a server that has another key or none says why it does not', async () => {
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

  it.skipIf(process.platform === 'win32')('is not made with a key file that others can read', async () => {
    const { start, plan, state, approve, setUp } = await atFolder('open-key');
    const ann = await setUp('ann');
    const toolset = await start({ approvers: [ann] });
    const plan_id = await plan(toolset, 'cyd');
    const [file = ''] = readdirSync(state).filter((one) => one.startsWith('approver-'));
    const path = join(state, file);
    for (const mode of [0o640, 0o604, 0o660]) {
      chmodSync(path, mode);
      expect(await approve(plan_id, 'ann', '3.00', GOOD)).toMatchObject({
        code: 1,
        text: expect.stringContaining(`others can read or write ${path}, which must stay secret; run chmod 600`),
      });
    }
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('approval_required');
    chmodSync(path, 0o600);
    expect((await approve(plan_id, 'ann', '3.00', GOOD)).code).toBe(0);
  });

  it('is asked for whose it is where there are several, and not made of a file that was changed', async () => {
    const { start, plan, state, setUp } = await atFolder('several');
    await setUp('ann');
    const plan_id = await plan(await start({}), 'ada');
    const [file = ''] = readdirSync(state).filter((one) => one.startsWith('approver-'));
    const path = join(state, file);
    await setUp('bob', 'another passphrase');
    expect(await type(['approve', plan_id, '--state', state], '1.00')).toMatchObject({
      code: 2,
      text: expect.stringContaining('Add --by with one of these names: ann, bob.'),
    });
    writeFileSync(path, readFileSync(path, 'utf8').replace('"ann"', '"eve"'));
    const renamed = await type(['approve', plan_id, '--by', 'eve', '--state', state], '1.00', [GOOD]);
    expect(renamed).toMatchObject({ code: 1, text: expect.stringContaining('was changed') });
    writeFileSync(path, '{}');
    const broken = await type(['approve', plan_id, '--by', 'eve', '--state', state], '1.00', [GOOD]);
    expect(broken).toMatchObject({ code: 1, text: expect.stringContaining('holds no key') });
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

  it('who types no is not asked again for ten minutes, and nothing pays the plan; what is neither is not remembered', async () => {
    const { start, plan, payments, approve } = await atFolder('refused');
    const toolset = await start({});
    const plan_id = await plan(toolset, 'cyd');
    expect(await approve(plan_id, 'ann', '30.00')).toMatchObject({
      code: 1,
      text: expect.stringContaining('Not approved'),
    });
    expect(await approve(plan_id, 'ann', ' No ')).toMatchObject({ code: 1, text: expect.stringContaining('Refused') });
    expect(await approve(plan_id, 'ann', '3.00')).toMatchObject({
      code: 1,
      text: expect.stringContaining('A person refused this plan'),
    });
    expect(getError(await toolset.call('commit_plan', { plan_id }))?.code).toBe('approval_denied');
    expect(await payments()).toEqual([]);
  });
});

describe('a plan that was made in two places', () => {
  /** The same plan under the same id: at two mocks of one world, or at a mock and at the service of one organization. */
  async function inTwoPlaces(name: string) {
    const state = join(root, name);
    const secret = await readSecret(state);
    const worlds = await Promise.all(
      ['org-a', 'org-a-at-b'].map(async (account) => {
        const world = await threeOwed();
        const options = { secret, store: await accountStore(state, account), now: () => Date.now() };
        const toolset = await world.start({}, { ...options, approve: undefined as never });
        return { ...world, toolset, id: await world.plan(toolset, 'cyd') };
      }),
    );
    const [one, two] = worlds as [(typeof worlds)[number], (typeof worlds)[number]];
    expect(one.id).toBe(two.id);
    const commit = ({ toolset, id }: typeof one) => toolset.call('commit_plan', { plan_id: id });
    const approve = (...typed: string[]) => runBy({ typed }, 'approve', one.id, '--state', state);
    return { one, two, commit, approve };
  }

  it('is approved in the place that a person chooses, and in no other', async () => {
    const { one, two, commit, approve } = await inTwoPlaces('chosen');
    const { code, text } = await approve('2', '3.00');
    expect([code, text]).toEqual([0, expect.stringContaining('The plan was made in 2 places')]);
    expect(getError(await commit(one))?.code).toBe('approval_required');
    expect(getData(await commit(two))).toMatchObject({ outcome: 'committed' });
    expect([await one.payments(), (await two.payments()).length]).toEqual([[], 1]);

    // In the second place it is paid. That says nothing about the first.
    const rest = await approve('3.00');
    expect(rest.text).toContain('Another account has the plan too, and there: All of this plan is paid');
    expect(rest.code).toBe(0);
    expect(getData(await commit(one))).toMatchObject({ outcome: 'committed' });
  });

  it('is approved nowhere by another choice', async () => {
    const { one, two, commit, approve } = await inTwoPlaces('no-choice');
    for (const choice of ['', '0', '3', '1.', 'x', '-1']) {
      const { code, text } = await approve(choice, '3.00');
      const nowhere = expect.stringContaining('no place was chosen, so nothing was approved');
      expect([choice, code, text]).toEqual([choice, 1, nowhere]);
    }
    for (const place of [one, two]) expect(getError(await commit(place))?.code).toBe('approval_required');
  });
});
