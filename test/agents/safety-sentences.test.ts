import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** How each sentence of the page begins, and the test that holds it: the file below `test/`, and how the name of the test begins. */
const HELD: readonly (readonly [sentence: string, file: string, test: string])[] = [
  ['**Read-only unless told otherwise.**', 'agents/toolset', 'is read-only unless told otherwise'],
  ['`allow:', 'agents/toolset', 'grows by effects and tools that are named'],
  ['A key without the scope', 'agents/toolset', 'leaves out what a key without the write scope'],
  ['**Paying takes a person.**', 'agents/payment-contract', 'a payment about which nobody answers is not made'],
  ['A plan is made by one tool', 'agents/payment-contract', 'a payment that a person refuses is not made'],
  ['There is no `confirm: true`', 'agents/injections', 'unlocks nothing, even when a model does'],
  ['An approval is for exactly one plan', 'agents/approvals', 'not for the same amount by another method'],
  ['It is good once', 'agents/approvals', 'and used once, by all processes'],
  [
    '**What makes the amount takes a person too.**',
    'agents/requests/what-makes-the-amount',
    'is not done by set_up_creator',
  ],
  ['A void, a rejection', 'agents/change-guards', 'a change is refused, and changes nothing'],
  ['Undoing and rejecting takes two', 'agents/two-persons', 'an undone payment and a rejection of as much'],
  [
    'One that was begun and not finished',
    'agents/requests/rates',
    '"raise Ann", half of it is done, and the office closes',
  ],
  ['**What is approved is what is shown.**', 'agents/one-digest', 'signs the words that were shown'],
  ['The request has a sentence', 'agents/settlement-text', 'names every payee, new ones first'],
  ['It says what moved', 'agents/settlement-text', 'says what goals were, are, and became'],
  ['Of a batch that is half paid', 'agents/forty-creators', 'are paid once each over several calls'],
  ['A change says which it is', 'agents/payment-contract', 'a change that a person approves is made'],
  ['`approvalText(request)` is the text', 'agents/approvals', 'not for the same payment once a person would read'],
  ['**A no is remembered**', 'agents/refusals', 'is remembered for ten minutes'],
  ['People are asked 20 times', 'agents/refusals', 'are capped at 20 an hour'],
  ['The SDKs of AI and OpenAI', 'agents/one-digest', 'that was a no is remembered when the model tries again'],
  ['**Limits live in the toolset**', 'agents/limits', 'of a day says its name and what is left'],
  ['Concurrent payments cannot pass', 'agents/spending-races', 'never have more under way together than the limit'],
  ['What is recorded counts', 'agents/what-was-paid', 'counts against the limits, without what the cron'],
  ['**Less than the debt', 'agents/requests/whom-to-pay', '"pay Cat half of what she is owed"'],
  ['A payment settles its accruals whole.', 'workflows/approved-only', 'and records a bonus that settles nothing'],
  ['`plan_payment` with a smaller total', 'agents/requests/whom-to-pay', '"pay Cat half of what she is owed"'],
  [
    '**The same plan is paid once.**',
    'workflows/money-guards',
    'of a plan with accruals that is paid sends nothing again',
  ],
  ['The key of a payment follows', 'workflows/plan-integrity', 'is the same for the same payment planned later'],
  ['The same plan, from any process', 'workflows/lost-answers', 'is not used after its 24 hours'],
  ['One plan at a time pays', 'agents/unfinished', 'is paid by one plan at a time'],
  ['After a lost answer', 'agents/unfinished', 'is on the list until the record has it'],
  ['**Nothing is undone by a guess.**', 'workflows/other-answers', 'is left as it is'],
  ['Without a plan that a person', 'workflows/reference-races', 'never void a payment that is confirmed'],
  ['What a service answers beside', 'workflows/other-answers', 'is left as it is'],
  ['**Text by others stays text.**', 'agents/injections', 'comes back fenced, visible and cut'],
  ['Readmes and descriptions', 'agents/injections', 'say where a text comes from'],
  ['They can unlock nothing', 'agents/injections', 'unlocks nothing, even when a model does'],
  ['**Parameters can be taken away.**', 'agents/toolset', 'takes the project and the creator away'],
  ['What `bind` fixes', 'agents/binding', 'to creators: what exists and what does not'],
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
