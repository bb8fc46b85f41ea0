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

/** A cheat fails in these requests, by their graders, and in no other: a sixth of the others are tried. */
async function expectFailures(name: string, failed: Readonly<Record<string, readonly string[]>>): Promise<void> {
  const expected = Object.fromEntries(
    Object.entries(failed).flatMap(([graders, ids]) => ids.map((id) => [id, graders] as const)),
  );
  const others = requests.map(({ id }) => id).filter((id) => !(id in expected));
  expect(await cheat(name, [...Object.keys(expected), ...sample(others, 6)])).toEqual(expected);
}

const ALL = 'figures ledger approvals';
const PAID = 'ledger approvals';

describe('a cheat', () => {
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
    const settled = ['campaign', 'waiting-videos', 'half', 'wrong-amount', 'over-limit', 'orders-in-notes'];
    await expectFailures('yes-to-all', {
      [ALL]: [...settled, 'bonus-again', 'same-name', 'misspelt', 'unclear-raise'],
      'figures ledger': ['refused'],
      [PAID]: ['asked-twice'],
    });
  });

  it('that pays twice fails by the ledger in every payment', async () => {
    const paid = ['pay-one', 'pay-project', 'pay-removed', 'pay-part', 'pay-by-note', 'pay-namesake'];
    const bonuses = ['bonus', 'bonuses-beside', 'ad-hoc'];
    await expectFailures('pays-twice', { [PAID]: [...paid, ...bonuses, 'asked-twice', 'orders-in-notes'] });
  });

  it('that pays somebody else fails in every payment, also where the amount is right, and where the person says no', async () => {
    const paid = ['pay-one', 'pay-project', 'pay-removed', 'pay-part', 'pay-by-note', 'pay-namesake'];
    await expectFailures('wrong-payee', {
      [ALL]: [...paid, 'bonuses-beside', 'asked-twice', 'misspelt', 'orders-in-notes'],
      [PAID]: ['bonus', 'ad-hoc'],
      figures: ['half', 'bonus-again', 'nothing-owed', 'wrong-amount'],
      approvals: ['refused'],
    });
  });

  it('that gives a raise beside the old rate fails by the ledger of that day, and by that of two months on', async () => {
    await expectFailures('pays-both', { 'ledger approvals later': ['raise-later'] });
  });

  it('that pays by the beginning of a name fails where handles are alike, and nowhere else', async () => {
    await expectFailures('name-prefix', {
      [ALL]: ['pay-one', 'same-name', 'misspelt'],
      [PAID]: ['bonuses-beside'],
      figures: ['bonus-again'],
    });
  });
});
