import type { operations as ApiOperations } from '../../src/generated/api-types.js';
import type { OperationId } from '../../src/generated/operations.js';
import type { World } from '../world/store/world.js';
import type { Result } from './envelope.js';

type Parameters<Id extends OperationId, Place extends 'path' | 'query'> = ApiOperations[Id] extends {
  parameters: { [P in Place]?: infer Values };
}
  ? NonNullable<Values>
  : Record<never, never>;

type Body<Id extends OperationId> = ApiOperations[Id] extends {
  requestBody?: { content: { 'application/json': infer Value } };
}
  ? Value
  : undefined;

/** Switches of the mock for operations. */
export interface ApiOptions {
  /** The stats routes of creators and campaigns respond 410 `gone`, as in the later documentation. */
  readonly statsGone: boolean;
}

/** A call that has passed authentication, limits and validation. */
export interface Call<Id extends OperationId> {
  readonly world: World;
  readonly params: Parameters<Id, 'path'>;
  readonly query: Parameters<Id, 'query'>;
  readonly body: Body<Id>;
  readonly options: ApiOptions;
}

/** The mock's implementation of one operation of the spec. Throws an ApiProblem before it changes anything. */
export type OperationHandler<Id extends OperationId> = (call: Call<Id>) => Result;

/** The operations of one tag, by id. */
export type OperationsOf<Ids extends OperationId> = { readonly [Id in Ids]: OperationHandler<Id> };
