import { expect, it } from 'vitest';
import { createToolset, memoryToolsetStore, type ToolsetStore } from '../../src/agents/index.js';
import { readOnce } from '../../src/agents/tools/parts/bound-client.js';
import { createClient } from '../../src/index.js';
import { Run } from '../../src/workflows/run/run.js';
import { stage } from '../workflows/stage.js';
import { startConversation } from './requests/start-conversation.js';

it('what fails is not kept as read: a missing creator is asked for again, and each request counts once', async () => {
  const { goat, mock } = stage();
  const run = new Run(readOnce(goat), {});
  const missing = '00000000-0000-4000-8000-000000000000';
  for (let time = 0; time < 3; time += 1)
    await expect(run.call('reading', (options) => run.goat.creators.get(missing, options))).rejects.toThrow();
  expect([run.usage.requests, mock.requests.total]).toEqual([3, 3]);
});

it('a bound toolset reads no more for its checks after its call is aborted', async () => {
  const abort = new AbortController();
  const { goat, mock } = await startConversation();
  for (let batch = 0; batch < 5; batch += 1) {
    const creators = Array.from({ length: 50 }, (_, at) => ({ tiktok_handle: `more${batch}x${at}` }));
    await goat.creators.create(mock.projectId, { creators });
  }
  let lists = 0;
  const fetch = (request: Request): Promise<Response> => {
    if (new URL(request.url).pathname.endsWith('/creators') && ++lists === 1) abort.abort();
    return mock.fetch(request);
  };
  const toolset = await createToolset(createClient({ apiKey: mock.apiKey, baseUrl: mock.baseUrl, fetch }));
  const bound = toolset.bind({ projectId: mock.projectId });
  const result = await bound.call('audit_unpaid_creators', {}, { signal: abort.signal });
  expect(result).toMatchObject({ ok: false, error: { code: 'aborted' } });
  expect(lists).toBe(1);
});

/** The requests of the first payment to one creator in one project, by Venmo: a bonus, a settlement, and what each is for. */
const REQUESTS = [
  ['listCreators', 3, 3, 'the handle in the plan; who is one account, in the question and after the yes'],
  ['getCreator', 2, 2, 'the payee of the plan; whether the payee is the same at the commit'],
  ['listPayoutMethods', 1, 1, 'the method of that name'],
  ['getPayoutMethod', 1, 1, 'whether the method is the same at the commit'],
  ['getProject', 3, 3, 'its name and its notes, in the plan, in the question and after the yes'],
  ['listPayoutStructures', 0, 3, 'rules that moved within the periods: plan, question, yes'],
  ['listPayoutAssignments', 0, 3, 'days that moved within them: plan, question, yes'],
  ['listPayoutAccruals', 3, 2, 'the debt: plan, and of a bonus question and yes, of a settlement commit'],
  ['listPayoutPayments', 6, 4, 'plan (payee, everybody), question, yes; of a bonus also before and after it is sent'],
  ['createPayoutPayment', 1, 1, 'the payment'],
  ['getPayoutPayment', 0, 1, 'the payment read back'],
] as const;

/** The operations on a new store of such a settlement, by the families of its keys: read, and written. */
const OPERATIONS = [
  ['the form of the store', { form: 2 }],
  ['who is one account: named, planned, asked, approved', { handle: 2, 'handle-ids': 6 }],
  ['the plan, what moved in its periods, unfinished changes', { plan: 2, moved: 3, 'changes-begun': 1 }],
  ['a no before the call, the question and the payment; a yes', { refused: 3, approved: 1 }],
  ['the hour and the number of questions; the question', { questions: 5, question: 3, 'question-of': 2 }],
  ['its words, and how it went', { 'question-words': 1, 'question-end': 4 }],
  ['two persons', { 'account-day': 2, 'approved-day': 2, 'approved-day-of': 2 }],
  ['the limits: before, and after it is paid', { counted: 6, spent: 2, 'spent-week': 2, 'paid-hour': 2 }],
  ['whether it was sent', { 'payment-open': 7, 'payments-begun': 2, 'payment-begun': 1, 'sent-by': 1 }],
  ['whether it is paid', { receipt: 4, payout: 1 }],
] as const;

it.each([
  ['bonus', 1, 20, 'plan_payment', { reference: 'bonus', total_cents: 400 }],
  ['settlement', 2, 24, 'plan_settlement', {}],
] as const)('a %s takes the named requests, and a settlement 69 operations of the store', async (...row) => {
  const [name, column, total, tool, input] = row;
  const keys: string[] = [];
  const get = (kept: ToolsetStore, method: keyof ToolsetStore) => (key: string, value: never, more: never) => {
    keys.push(key.split(':')[0] ?? '');
    return kept[method](key, value, more);
  };
  const store = new Proxy(memoryToolsetStore(), { get: get as never });
  const { ask, commit, journal } = await startConversation({ toolset: { store } });
  const before = journal().length;
  const plan = await ask(tool, { creator: '@ann', method: 'Venmo', ...input });
  expect(await commit(plan)).toMatchObject({ outcome: 'committed' });
  const sent = journal().slice(before);
  expect(sent).toHaveLength(total);
  const wanted = REQUESTS.flatMap((each) => Array(each[column]).fill(each[0]));
  expect(sent.map((call) => call.split(' ')[1]).sort()).toEqual(wanted.sort());
  if (name === 'bonus') return;
  expect(keys).toHaveLength(69);
  const families = OPERATIONS.flatMap(([, counts]) => Object.entries(counts));
  expect(keys.sort()).toEqual(families.flatMap(([family, count]) => Array(count).fill(family)).sort());
});
