import { describe, expect, it } from 'vitest';
import type { PayoutPaymentCreate, PayoutStructureCreate } from '../../src/index.js';

const creator_id = '8c5c7fd0-128b-4f33-8c5c-7fd0a6a3a450';
const project_id = '6513270e-269e-4d37-b2a7-4de452e6b438';
const accrual_ids = ['9531985d-5d9d-49f8-9818-e811892f902b'];

describe('a payment to record', () => {
  it('takes the four combinations that there are', () => {
    const possible: PayoutPaymentCreate[] = [
      { creator_id, auto_apply_outstanding: true },
      { creator_id, project_id, accrual_ids, total_amount_cents: 100 },
      { creator_id, total_amount_cents: 100, auto_apply_outstanding: false },
      { project_id, total_amount_cents: 100 },
    ];
    expect(possible).toHaveLength(4);
  });

  it('does not compile in any other', () => {
    // @ts-expect-error both everything and a list
    const both: PayoutPaymentCreate = { creator_id, auto_apply_outstanding: true, accrual_ids };
    // @ts-expect-error accruals without their creator
    const nobody: PayoutPaymentCreate = { project_id, accrual_ids };
    // @ts-expect-error everything that is owed to nobody
    const everything: PayoutPaymentCreate = { project_id, auto_apply_outstanding: true };
    // @ts-expect-error nothing to settle, and no amount
    const nothing: PayoutPaymentCreate = { creator_id };
    // @ts-expect-error neither a creator nor a project
    const nowhere: PayoutPaymentCreate = { total_amount_cents: 100 };
    // @ts-expect-error not everything, no list, and no amount
    const off: PayoutPaymentCreate = { creator_id, auto_apply_outstanding: false };
    const isAll: boolean = accrual_ids.length === 0;
    // @ts-expect-error everything or nothing, as a variable says: what is paid has to be known
    const maybe: PayoutPaymentCreate = { creator_id, auto_apply_outstanding: isAll };
    expect([both, nobody, everything, nothing, nowhere, off, maybe]).toHaveLength(7);
  });
});

describe('a structure to make', () => {
  it('does not compile as a view threshold without the views', () => {
    const rule = { project_id, name: 'Views', period: 'weekly', amount_cents: 100 } as const;
    const whole: PayoutStructureCreate = {
      ...rule,
      criteria_type: 'view_threshold',
      criteria_params: { min_views: 1 },
    };
    const flat: PayoutStructureCreate = { ...rule, criteria_type: 'recurring' };
    // @ts-expect-error no criteria_params
    const without: PayoutStructureCreate = { ...rule, criteria_type: 'view_threshold' };
    // @ts-expect-error no min_views
    const empty: PayoutStructureCreate = { ...rule, criteria_type: 'view_threshold', criteria_params: {} };
    expect([whole, flat, without, empty]).toHaveLength(4);
  });
});
