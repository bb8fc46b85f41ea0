import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import type { Body, Data, Query } from '../http/operation-types.js';
import type { Caller } from './caller.js';
import type { Deleted, PayoutAssignment, PayoutStructure, PayoutStructureDetail } from './entities.js';

/** Rules by which creators earn, and who earns by them (contract §5, §6). */
export const payoutStructuresResource = ({ call, list }: Caller) => ({
  /** Structures of all projects, newest first, archived ones too; without their versions. */
  list: (query?: Query<'listPayoutStructures'>, options?: ListOptions): ListPromise<PayoutStructure> =>
    list('listPayoutStructures', { query }, options),
  /** Makes a structure with version 1 of its rule, effective now. It pays nobody until creators are assigned. */
  create: (body: Body<'createPayoutStructure'>, options?: CallOptions): ApiPromise<PayoutStructure> =>
    call('createPayoutStructure', { body }, options),
  /** A structure with all its versions. */
  get: (id: string, options?: CallOptions): ApiPromise<PayoutStructureDetail> =>
    call('getPayoutStructure', { path: { id } }, options),
  /** Changes name, state or notes in place; a changed rule makes a new version, effective now. */
  update: (id: string, body: Body<'updatePayoutStructure'>, options?: CallOptions): ApiPromise<PayoutStructure> =>
    call('updatePayoutStructure', { path: { id }, body }, options),
  /** Archives the structure: it generates no more accruals. */
  delete: (id: string, options?: CallOptions): ApiPromise<Deleted> =>
    call('deletePayoutStructure', { path: { id } }, options),
  /** Who is and was assigned, newest first; `unassigned_at` is null while it runs. */
  assignments: (
    id: string,
    query?: Query<'listPayoutAssignments'>,
    options?: ListOptions,
  ): ListPromise<PayoutAssignment> => list('listPayoutAssignments', { path: { id }, query }, options),
  /** Assigns one creator, or 1 to 50; `assigned_at` (default now) may lie in the past. */
  assign: (id: string, body: Body<'createPayoutAssignments'>, options?: CallOptions): ApiPromise<PayoutAssignment[]> =>
    call('createPayoutAssignments', { path: { id }, body }, options),
  /** Ends assignments now; days before still count. */
  unassign: (
    id: string,
    body: Body<'deletePayoutAssignments'>,
    options?: CallOptions,
  ): ApiPromise<Data<'deletePayoutAssignments'>> => call('deletePayoutAssignments', { path: { id }, body }, options),
});
