import { type Verification, verificationText, verifyAccruals } from 'trackagoat-sdk/clone';
import { beforeAll, describe, expect, it } from 'vitest';
import { findLeast } from '../../proofs/evidence/clues/share-views.js';
import { ACCRUAL_FAULTS, addWeekBefore, differences, PAYMENT_FAULTS, plant, silently } from './faults.js';
import { createLedgerScene, type LedgerScene, type Row } from './ledger-scene.js';

let scene: LedgerScene;
/** By the name of the fault, each verified once. */
const reports = new Map<string, Verification>();

beforeAll(async () => {
  scene = await createLedgerScene();
  reports.set('a sound ledger', await verifyAccruals(scene.goat));
  reports.set('its history', await verifyAccruals(scene.goat, { history: true }));
  for (const [list, faults] of Object.entries({ payments: PAYMENT_FAULTS, accruals: ACCRUAL_FAULTS }))
    for (const [name, [make, , options]] of Object.entries(faults)) {
      const goat = scene.readWith(`/payout-${list}`, (row) => make(row, scene));
      reports.set(name, await verifyAccruals(goat, options));
    }
});

const find = (name: string): Verification => reports.get(name) as Verification;

/** Faults that leave something open, where nothing that is shown is wrong. */
const UNPROVEN: readonly string[] = [
  'a status of an accrual that no one knows',
  'a goal with posts that nobody sees',
  'a video counted that waits for review',
  'flat pay that is missing',
  'pay by goals that is missing',
  'pay by views of one creator that is missing',
];

/** Payments that are not there, or left out as malformed. */
const NOT_READ: readonly string[] = [
  'a paid accrual without a payment',
  'half a cent',
  'a total as text',
  'a status of a payment that no one knows',
];

describe('a planted fault', () => {
  it.each(Object.entries({ ...PAYMENT_FAULTS, ...ACCRUAL_FAULTS }))(
    'is named, and the ledger not called sound: %s',
    (name, [, named]) => {
      const report = find(name);
      const text = verificationText(report);
      expect(report.verdict).toBe(UNPROVEN.includes(name) ? 'unproven' : 'unsound');
      if (named instanceof RegExp) expect(text).toMatch(named);
      else expect(differences(report)).toEqual([named]);
      expect(text).not.toContain('It has no accrual.');
      // Names, not ids: one is left behind a name, to look the row up.
      for (const words of text.split('\n').slice(1)) {
        expect(words.match(/[0-9a-f]{8}-[0-9a-f]{4}/g)?.length ?? 0, words).toBeLessThanOrEqual(3);
      }
    },
  );

  it.each(Object.entries(PAYMENT_FAULTS).filter(([name]) => !NOT_READ.includes(name)))(
    'of payments is found where no amount of an adjustment is shown: %s',
    async (name, [make]) => {
      const silent = await verifyAccruals(
        scene.readWith('/payout-payments', (row) => [make(row, scene)].flat().map(silently)),
      );
      // Without their amounts nothing shows these.
      const list = ({ books }: Verification) => books.map(({ invariant }) => invariant);
      const shown = list(find(name)).filter((one) => one !== 'payment_total' && one !== 'adjustment');
      expect([silent.verdict, list(silent)]).toEqual([shown.length > 0 ? 'unsound' : 'unproven', shown]);
      expect(verificationText(silent)).toContain('amounts of adjustments of ');
    },
  );
});

/** The lines that one text has and the other has not. */
function writeChanges(before: readonly string[], after: readonly string[]): string[] {
  const gone = before.filter((line) => !after.includes(line)).map((line) => `- ${line}`);
  return [...gone, ...after.filter((line) => !before.includes(line)).map((line) => `+ ${line}`)];
}

// The whole text of the first, and what is different in each later one. Read each changed line before `npx vitest run FILE -u` takes it.
it('a verification of a sound ledger, and what each planted fault changes in it', async () => {
  const first = verificationText(find('a sound ledger')).split('\n');
  const output = [...reports].flatMap(([name, report], at) => {
    const lines = verificationText(report).split('\n');
    return [`## ${name}`, ...(at === 0 ? lines : writeChanges(first, lines)), ''];
  });
  const ids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{19}/g;
  await expect(output.join('\n').replaceAll(ids, 'ID')).toMatchFileSnapshot('recorded/verify.txt');
});

describe('a step of an accrual', () => {
  it.each([
    [0, '0 of 7'],
    [undefined, null],
  ])('of days that no assignment covers does not agree, even if the inputs say so: %s', async (covered, ledger) => {
    // The week before the assignment, in which the inputs count no day.
    const { accruals } = await plant(scene, ['flat', '2026-01-05'], (row) =>
      addWeekBefore(row, scene.ids.ben, { covered_days: covered }),
    );
    const added = accruals.find(({ accrual }) => accrual.id === scene.ids.ben);
    expect(added?.steps.find(({ step }) => step === 'covered_days')).toMatchObject({ ledger, agrees: false });
  });

  it('whose time is not shown is not said to agree, nor called a difference', async () => {
    const bare = ({ created_at: _, ...row }: Row): Row => row;
    const { accruals } = await verifyAccruals(scene.readWith('/payout-accruals', bare));
    const made = accruals.flatMap(({ steps }) => steps.filter(({ step }) => step === 'made_at'));
    expect(new Set(made.map(({ agrees }) => agrees))).toEqual(new Set([null]));
  });

  it('of a goal does not count a video whose tracking was off later, because it may have been off before', async () => {
    // Beside ana's two posts of the week, which the ledger counted.
    const { accruals } = await verifyAccruals(
      scene.readWith('/videos', (row) => {
        if (row.creator_id !== scene.ids.ana || !row.posted_at.startsWith('2026-01-06')) return row;
        return [row, { ...row, id: scene.ids.ben, tracking_disabled_at: '2026-02-01T00:00:00.000Z' }];
      }),
    );
    const steps = accruals.flatMap((one) => one.steps.filter(({ step }) => step === 'goals'));
    expect(steps.map(({ agrees }) => agrees)).toEqual([true]);
  });

  it('by a threshold is not computable without the views', async () => {
    const bare = ({ inputs_snapshot: { impressions: _, ...inputs }, ...row }: Row): Row => ({
      ...row,
      inputs_snapshot: inputs,
    });
    const { accruals } = await verifyAccruals(
      scene.readWith('/payout-accruals', (row) => (row.structure_id === scene.ids.threshold ? bare(row) : row)),
    );
    expect(accruals.flatMap(({ reason }) => reason?.code ?? [])).toEqual(['inputs_not_shown']);
  });
});

it('the least that videos can have counted has no gain that is not sure, and each loss that may have counted', () => {
  const sure = { low: 5, high: 5, isSure: true };
  const perhaps = [0, 3, -2].map((cents) => ({ low: cents, high: cents, isSure: false }));
  expect(findLeast([sure, ...perhaps])).toBe(3);
});
