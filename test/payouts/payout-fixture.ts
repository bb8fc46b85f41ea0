import { expect } from 'vitest';
import type { RuleProfile } from '../../mocks/world/store/rule-profile.js';
import type { PayoutAccrual, PayoutStructureCreate } from '../../src/generated/entities.js';
import type { ErrorCode } from '../../src/generated/error-codes.js';
import type { OperationId } from '../../src/generated/operations.js';
import { type CallInput, type DataOf, type MockApi, mockApi } from '../harness/mock-api.js';

/** The id of nothing. */
export const UNKNOWN = '00000000-0000-4000-8000-000000000000';

/** A Monday, on which most fixtures begin. */
export const MONDAY = '2026-01-05T00:00:00Z';

/** A mock with one project, and short ways to say what payout tests say often. Every call is checked against the spec. */
export class PayoutFixture {
  readonly api: MockApi;
  private handles = 0;

  constructor(now = MONDAY, rules: Partial<RuleProfile> = {}) {
    this.api = mockApi({ seed: 'empty', now, rules });
  }

  get mock() {
    return this.api.mock;
  }

  get projectId(): string {
    return this.mock.projectId;
  }

  /** Adds a creator and returns its id. */
  creator(fields: { readonly tracking_mode?: 'auto' | 'selective'; readonly projectId?: string } = {}): string {
    const { projectId = this.projectId, tracking_mode = 'auto' } = fields;
    this.handles += 1;
    const body = { tiktok_handle: `creator.${this.handles}`, tracking_mode };
    const data = this.api.ok('createCreators', { params: { projectId }, body });
    return (Array.isArray(data) ? data[0] : data)?.id ?? '';
  }

  /** Adds a structure, by default weekly and recurring, and returns its id. */
  structure(rule: Partial<PayoutStructureCreate> = {}): string {
    const body = {
      project_id: this.projectId,
      name: 'Deal',
      period: 'weekly',
      amount_cents: 7000,
      criteria_type: 'recurring',
    };
    return this.api.ok('createPayoutStructure', { body: { ...body, ...rule } }).id;
  }

  assign(structureId: string, creatorId: string, assignedAt?: string): DataOf<'createPayoutAssignments'> {
    const body = { creator_id: creatorId, ...(assignedAt === undefined ? {} : { assigned_at: assignedAt }) };
    return this.api.ok('createPayoutAssignments', { params: { id: structureId }, body });
  }

  /** A creator, and a structure that pays it from now on, or from an instant. */
  deal(rule: Partial<PayoutStructureCreate> = {}, assignedAt?: string) {
    const [creator, structure] = [this.creator(), this.structure(rule)];
    const [assignment] = this.assign(structure, creator, assignedAt);
    return { creator, structure, assignment: assignment?.id };
  }

  /** Sets a goal, by default one post a week, and returns its id. */
  goal(creatorId: string, change: object = {}): string {
    const body = { metric: 'posts', target_value: 1, period: 'weekly', ...change };
    return this.api.ok('createGoal', { params: { id: creatorId }, body }).id ?? '';
  }

  unassign(structureId: string, creatorId: string): void {
    this.api.ok('deletePayoutAssignments', { params: { id: structureId }, body: { creator_id: creatorId } });
  }

  edit(structureId: string, change: Readonly<Record<string, unknown>>): DataOf<'updatePayoutStructure'> {
    return this.api.ok('updatePayoutStructure', { params: { id: structureId }, body: change });
  }

  review(videoId: string | undefined, tracking_status: 'included' | 'excluded'): void {
    this.api.ok('updateVideo', { params: { id: videoId ?? '' }, body: { tracking_status } });
  }

  goto(instant: string) {
    return this.mock.clock.to(instant);
  }

  /** A video posted at `postedAt` and found now; its id. */
  post(creatorId: string, postedAt: string, viewCount: number): string {
    return this.mock.postVideos(creatorId, [{ posted_at: postedAt, view_count: viewCount }])[0]?.id ?? '';
  }

  /** All accruals, oldest period first. */
  accruals(): PayoutAccrual[] {
    const rows = this.api.all('listPayoutAccruals') as PayoutAccrual[];
    return rows.sort((left, right) => left.period_start_at.localeCompare(right.period_start_at));
  }

  /** The accruals as `start..end cents`. */
  owed(): string[] {
    return this.accruals().map(
      (row) => `${row.period_start_at.slice(0, 10)}..${row.period_end_at.slice(0, 10)} ${row.amount_cents}`,
    );
  }

  /** The only accrual. */
  accrual(): PayoutAccrual {
    const [accrual, ...others] = this.accruals();
    if (!accrual || others.length > 0) throw new Error(`there are ${others.length + (accrual ? 1 : 0)} accruals`);
    return accrual;
  }

  /** The sentence of a refusal that has changed nothing. It begins with the field that its `meta` names. */
  refusal(operation: OperationId, code: ErrorCode, input: CallInput): string {
    const { error, meta } = this.api.refused(operation, code, input);
    const [issue] = (meta.issues ?? []) as { readonly path: string }[];
    const field = meta.field ?? issue?.path;
    if (field !== undefined) expect(error?.split(':')[0]).toBe(field);
    return error ?? '';
  }

  /** The warnings of the mock, as `code: message`. */
  warnings(): string[] {
    return this.mock.warnings().map(({ code, message }) => `${code}: ${message}`);
  }

  pay(body: Readonly<Record<string, unknown>>): DataOf<'createPayoutPayment'> {
    return this.api.ok('createPayoutPayment', { body });
  }
}
