import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** How each sentence of the page begins, and the test that proves it: the file below `test/`, and how the name of the test begins. */
const HELD: readonly (readonly [sentence: string, file: string, test: string])[] = [
  ['**It only reads', 'agents/toolset', 'is read-only unless told otherwise'],
  ['`allow:', 'agents/toolset', 'grows by effects and tools that are named'],
  ['With a key without the scope', 'agents/toolset', 'leaves out what a key without the write scope'],
  ['**A payment needs a person.**', 'agents/payment-contract', 'a payment about which nobody answers is not made'],
  ['One tool makes a plan', 'agents/payment-contract', 'a payment that a person approves is made once'],
  ['The second needs an approval', 'agents/payment-contract', 'a payment that a person refuses is not made'],
  ['There is no `confirm: true`', 'agents/injections', 'unlocks nothing, even when a model does'],
  ['An approval is for exactly one plan', 'agents/approvals', 'not for the same amount by another method'],
  ['It works once', 'agents/approvals', 'and used once, by all processes'],
  ['**A change that moves an amount', 'agents/requests/what-makes-the-amount', 'is not done by set_up_creator'],
  ['These are planned and approved', 'agents/payment-contract', 'a change that a person approves is made'],
  ['The tool refuses the change', 'agents/change-guards', 'a change is refused, and changes nothing'],
  ['Undoing and rejecting need two', 'agents/two-persons', 'an undone payment and a rejection of as much'],
  ['After a crash, every plan', 'agents/requests/rates', '"raise Ann", half of it is done, and the office closes'],
  ['**The person approves', 'agents/one-digest', 'signs the words that were shown'],
  ['It has a sentence', 'agents/settlement-text', 'names every payee, new ones first'],
  ['It warns of payees', 'agents/settlement-text', 'says that the accruals were paid by a payment that is void'],
  ['It refuses a plan of more', 'agents/settlement-text', 'is not made of more than 100 payees'],
  ['It lists what moved', 'agents/settlement-text', 'says that a rule was changed within the period'],
  ['It says that further changes', 'agents/settlement-text', 'says what goals were, are, and became'],
  ['For a half-paid batch', 'agents/forty-creators', 'are paid once each over several calls'],
  ['For a change it says', 'agents/payment-contract', 'a change that a person approves is made'],
  ['`approvalText(request)` is the text', 'agents/one-digest', 'signs the words that were shown'],
  ['An approval signs this text', 'agents/approvals', 'not for the same payment once a person would read'],
  ['**Every approval says whether', 'agents/live-or-mock', 'is the first line of what a person approves'],
  ['Its first line names the target', 'agents/live-or-mock', 'is the first line of what a person approves'],
  ['So does `toolset.target`', 'agents/live-or-mock', 'is the first line of what a person approves'],
  ['The package knows a mock by', 'client/target', 'live where nothing proves a mock'],
  ['A plan pays only where', 'agents/live-or-mock', 'is signed: a plan that was made and approved on a mock'],
  ['**A payment that no debt', 'agents/requests/free-payments', 'far above what the creator got before warns'],
  ['It names no creator', 'agents/requests/free-payments', 'to nobody warns in the plan'],
  ['Or it is more than three', 'agents/requests/free-payments', 'to somebody who was never paid is compared'],
  ['**Every answer says whose days', 'agents/days-named', 'says whose days they are'],
  ['Ranges and periods are shown', 'agents/requests/period-ends', 'pays the month that ends with that day'],
  ['A removed creator is taken', 'agents/requests/removed-creators', 'is taken by handle and by id by every tool'],
  ['A tool that cannot do', 'agents/requests/removed-creators', 'is taken by handle and by id by every tool'],
  ['**The toolset remembers a no**', 'agents/refusals', 'is remembered for ten minutes'],
  ['Until then it asks nobody', 'agents/refusals', 'is remembered for ten minutes'],
  ['It asks people 20 times', 'agents/refusals', 'are capped at 20 an hour'],
  ['With the AI SDK and OpenAI Agents', 'agents/one-digest', 'that was a no is remembered when the model tries again'],
  ['**The toolset keeps the limits**', 'agents/limits', 'of a day says its name and what is left'],
  ['Concurrent payments cannot exceed', 'agents/spending-races', 'never have more under way together than the limit'],
  ['Each plan counts once', 'agents/spending-races', 'count a plan once, in whatever order they come'],
  ['The recorded amount counts', 'agents/what-was-paid', 'counts against the limits, without what the cron'],
  ['**A payment below the debt', 'agents/requests/whom-to-pay', '"pay Cat half of what she is owed"'],
  ['A payment settles whole accruals.', 'workflows/approved-only', 'and records a bonus that settles nothing'],
  ['`plan_payment` refuses', 'agents/requests/whom-to-pay', '"pay Cat half of what she is owed"'],
  [
    '**The same plan pays once.**',
    'workflows/money-guards',
    'of a plan with accruals that is paid sends nothing again',
  ],
  ['The key of a payment follows', 'workflows/plan-integrity', 'is the same for the same payment planned later'],
  ['The same plan, from any process', 'agents/payment-contract', 'a retry pays nothing more'],
  ['Later the toolset does not send', 'workflows/lost-answers', 'is not used after its 24 hours'],
  ['Among all toolsets', 'agents/unfinished', 'is paid by one plan at a time'],
  ['After a lost response', 'workflows/lost-answers', 'is asked for again under the same key'],
  ['If no response comes', 'agents/unfinished', 'is on the list until the record has it'],
  ['**The toolset undoes nothing', 'workflows/other-answers', 'is left as it is'],
  ['Without a plan that a person', 'workflows/reference-races', 'never void a payment that is confirmed'],
  ['Anything else that the service', 'workflows/other-answers', 'is left as it is'],
  ['**Text by others stays text.**', 'agents/injections', 'comes back fenced, visible and cut'],
  ['Readmes and descriptions', 'agents/injections', 'say where a text comes from'],
  ['They unlock nothing', 'agents/injections', 'unlocks nothing, even when a model does'],
  ['**You can take parameters away.**', 'agents/toolset', 'takes the project and the creator away'],
  ['The model cannot choose', 'agents/toolset', 'takes the project and the creator away'],
  ['Rows outside look', 'agents/binding', 'to creators: what exists and what does not'],
];

/** The sentences of "What a model cannot talk its way around", without the code that the page shows. */
function readSentences(): string[] {
  const page = readFileSync('docs/agents.md', 'utf8');
  const from = page.indexOf('## What a model cannot talk its way around');
  const part = page.slice(from, page.indexOf('\n## ', from + 1)).replace(/<!--[\s\S]*?-->\n```[\s\S]*?```/g, '');
  return part
    .split(/\n- /)
    .slice(1)
    .flatMap((item) =>
      item
        .replace(/\s+/g, ' ')
        .trim()
        .split(/(?<=[.?!](?:\*\*)?) (?=[A-Z`])/),
    );
}

describe('what docs/agents.md says of safety', () => {
  const sentences = readSentences();

  it('is held by a test, sentence by sentence: a new one needs its test, and one that went takes its row along', () => {
    const isOf = (sentence: string) => HELD.findIndex(([begin]) => sentence.startsWith(begin));
    expect(sentences.map((sentence) => [isOf(sentence), sentence]).filter(([row]) => row === -1)).toEqual([]);
    expect(sentences.map(isOf)).toEqual(HELD.map((_, row) => row));
  });

  it.each(HELD)('%s is held by a test that is there: %s, %s', (_, file, test) => {
    const path = `test/${file}.test.ts`;
    expect(existsSync(path), path).toBe(true);
    expect(readFileSync(path, 'utf8')).toContain(`('${test}`);
  });
});
