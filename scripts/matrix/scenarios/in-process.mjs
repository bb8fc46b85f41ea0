/* The client on the mock in one process, without anything of Node, as every runtime must be able to do it. */
import { createClient, isLimitReachedError, isPathError, isValidationError } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { responseSchemas } from 'trackagoat-sdk/schemas';

function check(right, what) {
  if (!right) throw new Error(`wrong: ${what}`);
}

async function catchError(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('expected an error');
}

async function inProcess() {
  const mock = createMock({ seed: 'demo' });
  const validate = { mode: 'strict', schemas: responseSchemas };
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch, validate, random: () => 0 });

  const owed = await goat.payoutAccruals.list({ status: 'earned', limit: 5 }).toArray();
  check(owed.length > 5, 'pages of accruals');
  const [{ creator_id }] = owed;
  mock.faults.add({ operation: 'createPayoutPayment', kind: 'drop_after' });
  const body = { creator_id, auto_apply_outstanding: true };
  const { data, attempts, replayed } = await goat.payoutPayments.create(body).withResponse();
  check(attempts === 2 && replayed, 'a lost answer is asked for again with the same key');
  check((await goat.payoutPayments.void(data.id)).status === 'voided', 'void');
  check(mock.ledger().balanced, 'the ledger balances');

  const { data: raw } = await goat.raw.GET('/creators/{id}', { params: { path: { id: creator_id } } });
  check(raw.data.id === creator_id, 'the raw client');
  check(isPathError(await catchError(goat.creators.get('..'))), 'the path guard');
  check(isPathError(await catchError(goat.raw.GET('/creators/{id}', { params: { path: { id: '..' } } }))), 'raw guard');
  check(isValidationError(await catchError(goat.projects.create({ name: '' }))), 'a refusal has its class');
  mock.setLimits({ caps: { max_projects_per_org: 1 } });
  check(isLimitReachedError(await catchError(goat.projects.create({ name: 'x' }))), 'a cap has its class');
  mock.faults.add({ operation: 'getCreator', kind: 'stall_body', times: 9 });
  // On a busy machine a short deadline may be over before the headers are there. Then a longer one tells.
  let late;
  for (const deadlineMs of [100, 1_000, 10_000]) {
    late = await catchError(goat.creators.get(creator_id, { deadlineMs }));
    if (late.phase === 'body') break;
  }
  check(late.name === 'TimeoutError' && late.phase === 'body', 'a deadline covers the body');
}

// biome-ignore lint/style/noDefaultExport: workerd takes the handlers of a worker from its default export
export default { test: inProcess };
