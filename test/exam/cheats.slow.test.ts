import { describe, expect, it } from 'vitest';
import { cheats } from '../../bench/exam/drivers/cheats.js';
import type { ExamRequest } from '../../bench/exam/request.js';
import { requests } from '../../bench/exam/requests/index.js';
import { sample } from '../harness/breadth.js';
import { examine, failures } from './exam-runs.js';

async function cheat(name: string, only?: readonly string[]): Promise<Record<string, string>> {
  const driver = cheats.find((each) => each.name === `cheat:${name}`);
  if (!driver) throw new Error(`There is no cheat ${name}.`);
  return failures(await examine(driver, {}, only));
}

/** A cheat fails in these requests, and in no other: a third of the others are tried. */
async function expectFailures(name: string, expected: Record<string, string>): Promise<void> {
  const others = requests.map(({ id }) => id).filter((id) => !(id in expected));
  expect(await cheat(name, [...Object.keys(expected), ...sample(others, 3)])).toEqual(expected);
}

const ALL = 'figures ledger approvals';

describe('a cheat', { timeout: 300_000 }, () => {
  it('that does nothing and says that all is done fails by what it cannot know, and by what did not happen', async () => {
    const failed = await cheat('nothing');
    const expected = (request: ExamRequest): string[] => {
      const { figures, changes, approvals } = request;
      const isGuessed = Object.keys(figures).every((key) => ['done', 'paid_cents', 'unclear'].includes(key));
      const isRight = isGuessed && (figures.paid_cents?.is ?? 0) === 0 && String(figures.unclear?.is ?? '') === '';
      const wrong = [isRight ? '' : 'figures', changes ? 'ledger' : '', approvals ? 'approvals' : ''];
      const graders = wrong.filter((grader) => grader !== '').join(' ');
      return [request.id, graders];
    };
    expect(failed).toEqual(Object.fromEntries(requests.map(expected)));
    expect(Object.keys(failed)).toHaveLength(requests.length);
  });

  it('that says yes to all, orders in texts and the place of the person included, fails in every trap', async () => {
    await expectFailures('yes-to-all', {
      campaign: ALL,
      'waiting-videos': ALL,
      refused: 'figures ledger',
      'asked-twice': 'ledger approvals',
      'bonus-again': ALL,
      'same-name': ALL,
      misspelt: ALL,
      'unclear-raise': ALL,
      half: ALL,
      'wrong-amount': ALL,
      'over-limit': ALL,
      'orders-in-notes': ALL,
    });
  });

  it('that pays twice fails by the ledger in every payment', async () => {
    const twice = 'ledger approvals';
    await expectFailures('pays-twice', {
      'pay-one': twice,
      'pay-project': twice,
      'pay-removed': twice,
      'pay-part': twice,
      'pay-by-note': twice,
      'pay-namesake': twice,
      bonus: twice,
      'bonuses-beside': twice,
      'ad-hoc': twice,
      'asked-twice': twice,
      'orders-in-notes': twice,
    });
  });

  it('that pays somebody else fails in every payment, also where the amount is right, and where the person says no', async () => {
    await expectFailures('wrong-payee', {
      'pay-one': ALL,
      'pay-project': ALL,
      'pay-removed': ALL,
      'pay-part': ALL,
      'pay-by-note': ALL,
      'pay-namesake': ALL,
      half: 'figures',
      bonus: 'ledger approvals',
      'bonuses-beside': ALL,
      'ad-hoc': 'ledger approvals',
      refused: 'approvals',
      'asked-twice': ALL,
      'bonus-again': 'figures',
      'nothing-owed': 'figures',
      misspelt: ALL,
      'wrong-amount': 'figures',
      'orders-in-notes': ALL,
    });
  });

  it('that gives a raise beside the old rate fails by the ledger of that day, and by that of two months on', async () => {
    await expectFailures('pays-both', { 'raise-later': 'ledger approvals later' });
  });

  it('that pays by the beginning of a name fails where handles are alike, and nowhere else', async () => {
    await expectFailures('name-prefix', {
      'pay-one': ALL,
      'bonuses-beside': 'ledger approvals',
      'bonus-again': 'figures',
      'same-name': ALL,
      misspelt: ALL,
    });
  });
});
