import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';
import type { Data } from '../http/operation-types.js';
import type { Caller } from './caller.js';
import type { ApiDescription } from './entities.js';

/** What the API says about itself. */
export const schemaResource = ({ call }: Caller) => ({
  /** Entities, fields and relationships: read it first in a session (contract §8). */
  get: (options?: CallOptions): ApiPromise<ApiDescription> => call('getSchema', {}, options),
  /** The OpenAPI document, without an envelope. */
  openapi: (options?: CallOptions): ApiPromise<Data<'getOpenapi'>> => call('getOpenapi', {}, options),
});
