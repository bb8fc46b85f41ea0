import type { AnalyticsQuery, AnalyticsResource } from '../../generated/resources.js';
import type { ApiPromise } from '../http/api-promise.js';
import type { CallOptions } from '../http/client-options.js';

/** Metrics over time, annotations, and aggregates over a project. */
export interface AnalyticsWithCsv extends AnalyticsResource {
  /**
   * The same as `get`, as the text of a csv file. The column `series_kind` tells the rows of the series apart.
   * @param query - What to measure, as for `get`.
   * @throws NotFoundError 404 not_found
   */
  csv(query: AnalyticsQuery, options?: CallOptions): ApiPromise<string>;
}

/** The response format that has a separate method. */
export function withCsv(resource: AnalyticsResource): AnalyticsWithCsv {
  return {
    ...resource,
    // The types of `get` are those of its JSON.
    csv: (query, options) =>
      resource.get({ ...query, format: 'csv' } as AnalyticsQuery, options) as ApiPromise<unknown> as ApiPromise<string>,
  };
}
