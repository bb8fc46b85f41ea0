import { verificationText, verifyAccruals } from 'trackagoat-sdk/clone';
import { expect, it } from 'vitest';
import { ACCRUAL_FAULTS } from './accrual-faults.js';
import type { Change, Fault } from './fault.js';
import { createLedgerScene } from './ledger-scene.js';
import { PAYMENT_FAULTS } from './payment-faults.js';

// Whole texts of the reports. Read each changed line of `recorded` before `npx vitest run FILE -u` takes it.

/** Their values do not matter. */
const IDS = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const same: Change = (row) => row;

/** The lines that one text has and the other has not. */
function writeChanges(before: readonly string[], after: readonly string[]): string[] {
  const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`);
  return [...gone, ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`)];
}

/** The first of some texts is written whole, and what is different in each later one. */
async function expectRecorded(name: string, texts: readonly (readonly [title: string, text: string])[]) {
  const [, first = ''] = texts[0] ?? [];
  const output = texts.map(([title, text], at) => {
    const lines = text.split('\n');
    return [`## ${title}`, ...(at === 0 ? lines : writeChanges(first.split('\n'), lines)), ''];
  });
  await expect(output.flat().join('\n').replaceAll(IDS, 'ID')).toMatchFileSnapshot(`recorded/${name}.txt`);
}

it('a verification of a sound ledger, and what each planted fault changes in it', async () => {
  const scene = await createLedgerScene();
  const verify = async (list: string, [name, make, , options]: Fault) =>
    [name, verificationText(await verifyAccruals(scene.readWith(`/payout-${list}`, make(scene)), options))] as const;
  const output = [await verify('payments', ['a sound ledger', () => same, /./])];
  output.push(await verify('payments', ['its history', () => same, /./, { history: true }]));
  for (const fault of PAYMENT_FAULTS) output.push(await verify('payments', fault));
  for (const fault of ACCRUAL_FAULTS) output.push(await verify('accruals', fault));
  await expectRecorded('verify', output);
});
