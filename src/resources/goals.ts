import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import type { Body, Data, Query } from '../http/operation-types.js';
import type { Caller } from './caller.js';
import type { Deleted, Goal } from './entities.js';

/** Goals of creators (contract §5, §7). */
export const goalsResource = ({ call, list }: Caller) => ({
  /** Goals of one creator, newest first, inactive ones too. */
  list: (creatorId: string, query?: Query<'listGoals'>, options?: ListOptions): ListPromise<Goal> =>
    list('listGoals', { path: { id: creatorId }, query }, options),
  /** Sets a target of posts, views, engagement or followers for every day, week or month. */
  create: (creatorId: string, body: Body<'createGoal'>, options?: CallOptions): ApiPromise<Goal> =>
    call('createGoal', { path: { id: creatorId }, body }, options),
  /** Changes target, period or state; accruals that were made before stay. An inactive goal pays nothing. */
  update: (goalId: string, body: Body<'updateGoal'>, options?: CallOptions): ApiPromise<Goal> =>
    call('updateGoal', { path: { id: goalId }, body }, options),
  /** Removes a goal; accruals that were made from it stay. */
  delete: (goalId: string, options?: CallOptions): ApiPromise<Deleted> =>
    call('deleteGoal', { path: { id: goalId } }, options),
  /** How each creator of a project stands against each goal in the period that holds `reference_date`. */
  compliance: (
    projectId: string,
    query?: Query<'getGoalCompliance'>,
    options?: CallOptions,
  ): ApiPromise<Data<'getGoalCompliance'>> => call('getGoalCompliance', { path: { projectId }, query }, options),
});
