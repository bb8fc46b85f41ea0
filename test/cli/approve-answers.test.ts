import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { accountStore, readSecret } from '../../cli/tool-state.js';
import { createToolset } from '../../src/agents/index.js';
import { Approvals } from '../../src/agents/payments/approve/approvals.js';
import { getData, getError } from '../agents/tool-result.js';
import { stage } from '../workflows/stage.js';
import { runBy } from './recorded-io.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A plan of 1,234.00 dollars in a folder, and a person who answers. */
async function planned() {
  const folder = mkdtempSync(join(tmpdir(), 'approve-answers-'));
  folders.push(folder);
  const { mock, goat, structure, creator } = stage();
  const maya = await creator('maya.moves', await structure(123_400));
  mock.clock.to('2026-01-12T09:00:00Z');
  const [secret, store] = [await readSecret(folder), await accountStore(folder, 'org-of-the-test')];
  const toolset = await createToolset(goat, { allow: ['read', 'money'], secret, store });
  const plan = String(getData(await toolset.call('plan_settlement', { creator: maya.id })).plan_id);
  const answer = (text: string | null, meanwhile = (): void => {}) => {
    const answers = (): string | null => {
      meanwhile();
      return text;
    };
    return runBy({ typed: answers }, 'approve', plan, '--state', folder);
  };
  return { folder, answer, plan, commit: () => toolset.call('commit_plan', { plan_id: plan }) };
}

describe('an answer to trackagoat approve', () => {
  it.each(['1234.00', '1,234.00', ' 1234.00 '])('of %j approves', async (text) => {
    const { answer, commit } = await planned();
    expect((await answer(text)).code).toBe(0);
    expect(getData(await commit())).toMatchObject({ outcome: 'committed', paid_cents: 123_400 });
  });

  it.each([
    null,
    '',
    'yes',
    '1234',
    '1234,00',
    '12,34.00',
    '1,2,3,4.00',
    '1234.0,0',
    ',1234.00',
    '1234.00\u200b',
    '$1234.00',
    '１２３４.00',
    '1'.repeat(100_000),
  ])('of %j approves nothing', async (text) => {
    const { answer, commit } = await planned();
    expect((await answer(text)).code).toBe(1);
    expect(getError(await commit())?.code).toBe('approval_required');
  });

  it('of no refuses, and what follows it is the reason', async () => {
    const { answer, commit } = await planned();
    expect(await answer('No, ask Ann first')).toMatchObject({ code: 1, text: expect.stringContaining('Refused') });
    expect(getError(await commit())?.message).toContain('The person wrote: «ask Ann first».');
  });

  it('counts for nothing when the plan was replaced by another while the person read', async () => {
    const { folder, answer, commit } = await planned();
    const account = join(folder, 'org-of-the-test');
    const file = join(account, readdirSync(account).find((name) => name.startsWith('plan-')) ?? '');
    const replaced = readFileSync(file, 'utf8').replaceAll('123400', '999900');
    expect((await answer('1234.00', () => writeFileSync(file, replaced))).code).toBe(1);
    expect(getError(await commit())?.code).toBe('plan_not_found');
  });

  it.each(['1234.00', 'no'])('of %s says that it counts for nothing when the disk is full', async (text) => {
    const { folder, answer, commit } = await planned();
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), {
      code: 'ENOSPC',
      syscall: 'write',
    });
    const spies = (['record', 'refuse'] as const).map((name) =>
      vi.spyOn(Approvals.prototype, name).mockRejectedValue(full),
    );
    const answered = await answer(text);
    for (const spy of spies) spy.mockRestore();
    expect(answered).toMatchObject({ code: 1, text: expect.stringContaining(`could not be written to ${folder}`) });
    expect(answered.text).toContain('counts for nothing');
    expect(getError(await commit())?.code).toBe('approval_required');
  });
});
