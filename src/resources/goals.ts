import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { ListOptions, ListPromise } from '../http/list-promise.js';
import type { Body, Data, Query } from '../http/operation-types.js';
import type { Caller } from './caller.js';
import type { Deleted, Goal } from './entities.js';

/** Goals of creators (contract §5, §7). */
export const goalsResource = ({ call, list }: Caller) => ({
  list: (creatorId: string, query?: Query<'listGoals'>, options?: ListOptions): ListPromise<Goal> =>
    list('listGoals', { path: { id: creatorId }, query }, options),
  create: (creatorId: string, body: Body<'createGoal'>, options?: CallOptions): ApiPromise<Goal> =>
    call('createGoal', { path: { id: creatorId }, body }, options),
  update: (goalId: string, body: Body<'updateGoal'>, options?: CallOptions): ApiPromise<Goal> =>
    call('updateGoal', { path: { id: goalId }, body }, options),
  delete: (goalId: string, options?: CallOptions): ApiPromise<Deleted> =>
    call('deleteGoal', { path: { id: goalId } }, options),
  /** How each creator of a project stands against each goal in the period that holds `reference_date`. */
  compliance: (
    projectId: string,
    query?: Query<'getGoalCompliance'>,
    options?: CallOptions,
  ): ApiPromise<Data<'getGoalCompliance'>> => call('getGoalCompliance', { path: { projectId }, query }, options),
});
