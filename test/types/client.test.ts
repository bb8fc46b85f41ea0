import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Whole } from '../../mocks/control/handle/organization-control.js';
import type { FaultKind } from '../../mocks/control/schemas/fault-kinds.js';
import { createMock, type SeedFile } from '../../mocks/index.js';
import type { OpenEnums } from '../../src/client/http/operation-types.js';
import * as sdk from '../../src/index.js';
import type { PaymentReceipt, PaymentRecord, Reason, SettlementReceipt } from '../../src/workflows/index.js';

const goat = sdk.createClient({ apiKey: `tga_${'0'.repeat(64)}` });

/** A test whose content is for the compiler, and never runs. */
const itCompiles = (title: string, _: () => unknown): void => it(title, () => {});

describe('what calls answer', () => {
  it('is the data itself, by name', () => {
    expectTypeOf(goat.creators.get).returns.toEqualTypeOf<sdk.ApiPromise<sdk.Creator>>();
    expectTypeOf(goat.creators.list).returns.toEqualTypeOf<sdk.ListPromise<sdk.Creator>>();
    expectTypeOf(goat.creators.delete).returns.toEqualTypeOf<sdk.ApiPromise<sdk.Deleted>>();
    expectTypeOf<Awaited<ReturnType<typeof goat.videos.list>>>().toEqualTypeOf<sdk.Page<sdk.Video>>();
    expectTypeOf(goat.payoutPayments.void).returns.resolves.toEqualTypeOf<sdk.PayoutPayment>();
  });

  itCompiles('follows from the body when creators are added: one, or many', () => {
    expectTypeOf(goat.creators.create('id', { tiktok_handle: 'a' })).resolves.toEqualTypeOf<sdk.Creator>();
    expectTypeOf(goat.creators.create('id', { creators: [{ tiktok_handle: 'a' }] })).resolves.toEqualTypeOf<
      sdk.Creator[]
    >();
  });

  it('has versions of a structure only when it was asked for by id', () => {
    expectTypeOf(goat.payoutStructures.get).returns.resolves.toEqualTypeOf<sdk.PayoutStructureDetail>();
    expectTypeOf<sdk.PayoutStructureDetail>().toHaveProperty('versions');
    expectTypeOf<sdk.PayoutStructure>().not.toHaveProperty('versions');
  });

  itCompiles('comes with its answer by withResponse', async () => {
    const { data, response, attempts, idempotencyKey } = await goat.payoutPayments.get('id').withResponse();
    expectTypeOf(data).toEqualTypeOf<sdk.PayoutPayment>();
    expectTypeOf(response).toEqualTypeOf<Response>();
    expectTypeOf(attempts).toEqualTypeOf<number>();
    expectTypeOf(idempotencyKey).toEqualTypeOf<string | undefined>();
    for await (const accrual of goat.payoutAccruals.list()) expectTypeOf(accrual).toEqualTypeOf<sdk.PayoutAccrual>();
    for await (const page of goat.payoutAccruals.list().pages()) {
      expectTypeOf(page.nextCursor).toEqualTypeOf<string | null>();
    }
  });
});

describe('enums', () => {
  it('of answers are open: a value that the service adds later fits, and the known ones still complete', () => {
    expectTypeOf<'frozen'>().toExtend<sdk.PayoutAccrual['status']>();
    expectTypeOf<'earned'>().toExtend<sdk.PayoutAccrual['status']>();
    expectTypeOf<sdk.PayoutAccrual['status']>().toEqualTypeOf<
      'earned' | 'paid' | 'rejected' | 'voided' | (string & {})
    >();
    expectTypeOf<sdk.PayoutAccrual['status']>().not.toEqualTypeOf<string>();
  });

  itCompiles('of answers narrow: by hasStatus to one, by comparison to the rest', () => {
    const accrual = {} as sdk.PayoutAccrual;
    // @ts-expect-error no such status
    sdk.hasStatus(accrual, 'ernaed');
    // @ts-expect-error a status of accruals, not of payments
    sdk.hasStatus({} as sdk.PayoutPayment, 'earned');
    // @ts-expect-error a video has a tracking_status, and that is another thing
    sdk.hasStatus({} as sdk.Video, 'auto_tracked');
    if (accrual.status !== 'earned' && accrual.status !== 'paid') {
      expectTypeOf(accrual.status).toEqualTypeOf<'rejected' | 'voided' | (string & {})>();
    }
    if (sdk.hasStatus(accrual, 'earned')) expectTypeOf(accrual.status).toEqualTypeOf<'earned'>();
  });

  it('of answers are distinguished by hasStatus', () => {
    expect(sdk.hasStatus({ status: 'paid' }, 'paid')).toBe(true);
    expect(sdk.hasStatus<{ status: string }, string>({ status: 'paid' }, 'voided')).toBe(false);
  });

  itCompiles('of a page and a list without an await have neither length nor rows to loop over', async () => {
    const list = goat.creators.list();
    // @ts-expect-error a page has data
    void (await list).length;
    // @ts-expect-error a page has data
    for (const _ of await list);
    // @ts-expect-error a list is awaited
    void list.length;
    // @ts-expect-error for await
    for (const _ of list);
  });

  itCompiles('of requests are closed: a misspelt status does not compile', () => {
    void goat.payoutAccruals.list({ status: 'earned' });
    // @ts-expect-error no such status
    void goat.payoutAccruals.list({ status: 'ernaed' });
    void goat.payoutAccruals.update('id', { status: 'rejected' });
    // @ts-expect-error paid is not set by hand
    void goat.payoutAccruals.update('id', { status: 'paid' });
    // @ts-expect-error payments are only ever voided
    void goat.payoutPayments.update('id', { status: 'paid' });
    // @ts-expect-error no such tracking mode
    void goat.creators.create('id', { tiktok_handle: 'a', tracking_mode: 'sometimes' });
  });

  it('leave ids, numbers and free text as they are', () => {
    expectTypeOf<OpenEnums<{ a: string; b: number; c: boolean | null }>>().toEqualTypeOf<{
      a: string;
      b: number;
      c: boolean | null;
    }>();
    expectTypeOf<sdk.PayoutAccrual['amount_cents']>().toEqualTypeOf<number>();
    expectTypeOf<sdk.Creator['id']>().toEqualTypeOf<string>();
    expectTypeOf<sdk.Creator['last_scraped_at']>().toEqualTypeOf<string | null>();
  });
});

describe('what calls take', () => {
  itCompiles('is checked: unknown fields, missing fields and wrong types do not compile', () => {
    // @ts-expect-error no such field
    void goat.payoutPayments.create({ creator_id: 'id', amount: 5 });
    // @ts-expect-error a handle is needed
    void goat.creators.create('id', {});
    // @ts-expect-error cents are a number
    void goat.payoutPayments.create({ creator_id: 'id', total_amount_cents: '5' });
    // @ts-expect-error an id is needed
    void goat.creators.get();
    // @ts-expect-error an id comes before the body
    void goat.creators.update({ readme: 'x' });
    // @ts-expect-error no such option
    void goat.creators.get('id', { retries: 3 });
    // @ts-expect-error no such query parameter
    void goat.creators.list({ projectId: 'id' });
  });

  itCompiles('is checked for calls by operation id too', () => {
    void goat.call('getCreator', { path: { id: 'id' } }).then(({ tiktok_handle }) => tiktok_handle);
    // @ts-expect-error no such operation
    void goat.call('getCreature', { path: { id: 'id' } });
    // @ts-expect-error the parameter is called id
    void goat.call('getCreator', { path: { creatorId: 'id' } });
  });

  itCompiles('is typed by the spec in the raw client', async () => {
    const { data } = await goat.raw.GET('/creators/{id}', { params: { path: { id: 'id' } } });
    expectTypeOf(data?.data.tiktok_handle).toEqualTypeOf<string | undefined>();
    // @ts-expect-error no such path
    await goat.raw.GET('/creatures');
  });
});

itCompiles('errors narrow by their guards', () => {
  const error = {} as unknown;
  if (sdk.isRateLimitError(error)) {
    expectTypeOf(error).toEqualTypeOf<sdk.RateLimitError>();
    expectTypeOf(error.resetsAt).toEqualTypeOf<Date>();
    expectTypeOf(error.limit).toEqualTypeOf<'window' | 'daily'>();
  }
  if (sdk.isLimitReachedError(error)) expectTypeOf(error.max).toEqualTypeOf<number | undefined>();
  if (sdk.isValidationError(error)) expectTypeOf(error.issues[0]?.path).toEqualTypeOf<string | undefined>();
  if (sdk.isTrackagoatError(error)) expectTypeOf(error).toEqualTypeOf<sdk.TrackagoatError>();
});

describe('codes', () => {
  itCompiles('are known ones that an editor completes, and open for others', () => {
    const error = {} as sdk.TrackagoatError;
    expectTypeOf<'handle_taken' | 'timeout' | 'nothing_due'>().toExtend<sdk.KnownCode>();
    expectTypeOf(error.code).toEqualTypeOf<sdk.KnownCode | (string & {})>();
    if (sdk.hasCode(error, 'handle_taken')) expectTypeOf(error.code).toEqualTypeOf<'handle_taken'>();
    if (sdk.hasCode({}, 'of_tomorrow')) expectTypeOf<'of_tomorrow'>().toEqualTypeOf<'of_tomorrow'>();
  });

  it('are distinguished, whichever copy made the error', () => {
    const error = new sdk.ConflictError('x', { code: 'handle_taken', status: 409 });
    expect(sdk.hasCode(error, 'handle_taken')).toBe(true);
    expect(sdk.hasCode(error, 'duplicate')).toBe(false);
    expect(sdk.hasCode({ code: 'handle_taken' }, 'handle_taken')).toBe(false);
    expect(sdk.hasCode(null, 'handle_taken')).toBe(false);
  });
});

itCompiles('receipts have a payment when it is recorded, and a reason when it is not', () => {
  for (const receipt of [{} as SettlementReceipt, {} as PaymentReceipt]) {
    // @ts-expect-error it may be missing
    void receipt.payment.id;
    if (receipt.outcome === 'committed' || receipt.outcome === 'already_paid') {
      expectTypeOf(receipt.payment).toEqualTypeOf<PaymentRecord>();
      expectTypeOf(receipt.reason).toEqualTypeOf<null>();
    } else {
      expectTypeOf(receipt.payment).toEqualTypeOf<PaymentRecord | null>();
      expectTypeOf(receipt.reason).toEqualTypeOf<Reason>();
    }
    expectTypeOf<'key_over' | 'nothing_due' | 'method_inactive'>().toExtend<Reason['code']>();
  }
});

itCompiles('events are typed by their name', () => {
  goat.on('retry', ({ delayMs, reason }) => {
    expectTypeOf(delayMs).toEqualTypeOf<number>();
    expectTypeOf(reason).toEqualTypeOf<string | number>();
  });
  // @ts-expect-error no such event
  goat.on('redirect', () => {});
});

itCompiles('faults take the fields of their kind and no others', () => {
  const { faults } = createMock();
  faults.add({ operation: '*', kind: 'status', status: 409, code: 'handle_taken' });
  faults.add({ operation: '*', kind: 'status', code: 'of_tomorrow' });
  faults.add({ operation: '*', kind: 'latency', ms: [1, 5], times: 2 });
  faults.add({ operation: '*', kind: 'rate_limited', retry_after: 3 });
  faults.add({ operation: '*', kind: {} as FaultKind });
  // @ts-expect-error a status has no latency
  faults.add({ operation: '*', kind: 'status', ms: 5 });
  // @ts-expect-error a dropped connection has no status
  faults.add({ operation: '*', kind: 'drop_after', status: 500 });
  // @ts-expect-error no such kind
  faults.add({ operation: '*', kind: 'explode' });
  for (const fault of faults.list()) {
    expectTypeOf(fault.remaining).toEqualTypeOf<number>();
    if (fault.kind === 'rate_limited') expectTypeOf(fault.retry_after).toEqualTypeOf<number | undefined>();
    // @ts-expect-error of a status alone
    void fault.status;
  }
});

itCompiles('a seed has the fields of its schema and no others, and a campaign item names one thing', () => {
  const take = (_: SeedFile): void => {};
  take({ caps: { max_creators_per_org: null }, projects: [{ name: 'A', campaigns: [] }] });
  // @ts-expect-error no such cap
  take({ caps: { max_cats: 1 }, projects: [] });
  // @ts-expect-error a creator has a handle
  take({ projects: [{ name: 'A', creators: [{ at: { ago: '1d' } }] }] });
  // @ts-expect-error a time has one form
  take({ start: { ago: '1d', in: '1d' }, projects: [] });
  const items = [{ creator: 'a', campaign: 'b' }];
  // @ts-expect-error a creator and a campaign
  take({ projects: [{ name: 'A', campaigns: [{ name: 'B', items }] }] });
});

describe('what the mock itself answers', () => {
  it('has every field, those too that the service has not published', () => {
    const mock = createMock({ seed: 'demo' });
    expectTypeOf(mock.postVideos).returns.items.toHaveProperty('created_at').toEqualTypeOf<string>();
    expectTypeOf(mock.setVideoCounts).returns.toHaveProperty('updated_at').toEqualTypeOf<string>();
    expectTypeOf(mock.setCreatorCounts).returns.toHaveProperty('avatar_url').toEqualTypeOf<string | null>();
    expectTypeOf<sdk.Video>().toHaveProperty('created_at').toEqualTypeOf<string | undefined>();
  });

  it('is read through the client as a whole row, lines and adjustments included', async () => {
    const mock = createMock({ seed: 'demo' });
    const goat = sdk.createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
    const { id: creator_id } = await goat.creators.find('@maya.moves');
    const paid = await goat.payoutPayments.create({ creator_id, auto_apply_outstanding: true });
    // @ts-expect-error it may be missing: the service has not published it
    paid.created_at.slice(0, 4);

    const payment = paid as Whole<sdk.PayoutPayment>;
    expect(payment.created_at.slice(0, 4)).toBe('2026');
    const [line] = payment.payout_payment_lines;
    expectTypeOf(line?.accrual_id).toEqualTypeOf<string | undefined>();
    expectTypeOf<Whole<sdk.PayoutPayment>['payout_payment_lines'][number]['accrual_id']>().toEqualTypeOf<string>();
    expect(line?.accrual_id).toMatch(/^[0-9a-f-]{36}$/);
    expect(line?.payment_id).toBe(payment.id);
  });
});

const creator_id = '8c5c7fd0-128b-4f33-8c5c-7fd0a6a3a450';
const project_id = '6513270e-269e-4d37-b2a7-4de452e6b438';
const accrual_ids = ['9531985d-5d9d-49f8-9818-e811892f902b'];

itCompiles('a payment to record takes the four combinations that there are, and compiles in no other', () => {
  const take = (_: sdk.PayoutPaymentCreate): void => {};
  take({ creator_id, auto_apply_outstanding: true });
  take({ creator_id, project_id, accrual_ids, total_amount_cents: 100 });
  take({ creator_id, total_amount_cents: 100, auto_apply_outstanding: false });
  take({ project_id, total_amount_cents: 100 });
  // @ts-expect-error both everything and a list
  take({ creator_id, auto_apply_outstanding: true, accrual_ids });
  // @ts-expect-error accruals without their creator
  take({ project_id, accrual_ids });
  // @ts-expect-error everything that is owed to nobody
  take({ project_id, auto_apply_outstanding: true });
  // @ts-expect-error nothing to settle, and no amount
  take({ creator_id });
  // @ts-expect-error neither a creator nor a project
  take({ total_amount_cents: 100 });
  // @ts-expect-error not everything, no list, and no amount
  take({ creator_id, auto_apply_outstanding: false });
  const isAll: boolean = accrual_ids.length === 0;
  // @ts-expect-error everything or nothing, as a variable says: what is paid has to be known
  take({ creator_id, auto_apply_outstanding: isAll });
});

itCompiles('a structure does not compile as a view threshold without the views', () => {
  const rule = { project_id, name: 'Views', period: 'weekly', amount_cents: 100 } as const;
  const take = (_: sdk.PayoutStructureCreate): void => {};
  take({ ...rule, criteria_type: 'view_threshold', criteria_params: { min_views: 1 } });
  take({ ...rule, criteria_type: 'recurring' });
  // @ts-expect-error no criteria_params
  take({ ...rule, criteria_type: 'view_threshold' });
  // @ts-expect-error no min_views
  take({ ...rule, criteria_type: 'view_threshold', criteria_params: {} });
});
