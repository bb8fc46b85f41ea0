import { BASE_PATH } from '../../api/find-route.js';
import { IdempotencyStore } from '../../api/idempotency.js';
import type { Session } from '../../api/organization.js';
import { createPipeline, serve } from '../../api/pipeline.js';
import { parseRequest } from '../../api/plain.js';
import { RateWindows } from '../../api/rate-limit.js';
import { WarningLog } from '../../api/warning-log.js';
import type { ProblemIssue } from '../../world/store/api-problem.js';
import type { World } from '../../world/store/world.js';
import { throwIfIssues } from '../schemas/check.js';

/**
 * Calls the API, for example `POST /projects`, and returns the `data` of the response. `place` is the place of the body
 * in the seed file.
 */
export type SeedApi = (route: string, body: object, place: string) => unknown;

const KEY = 'seed';

/**
 * The API of a world that is built from a seed. Seeds use the same API as everybody: their content is checked like a
 * request, and an error names its place in the file.
 */
export function createSeedApi(world: World): SeedApi {
  const session: Session = {
    organization: {
      world,
      keys: new Map(),
      idempotency: new IdempotencyStore(),
      rateWindows: new RateWindows(false),
      warnings: new WarningLog(),
      isClockRunning: false,
    },
    apiKey: { key: KEY, scopes: ['read', 'write'] },
  };
  const pipeline = createPipeline({ statsGone: false, directory: () => session });
  const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' };
  const names = new Map<string, string>();
  return (route, body, place) => {
    const [method = '', path = ''] = route.split(' ');
    const url = BASE_PATH + path;
    const { response } = serve(parseRequest({ method, url, headers, body: JSON.stringify(body) }), pipeline);
    const { data, error, meta } = JSON.parse(response.body);
    if (response.status >= 400) {
      const issues: readonly ProblemIssue[] = meta.issues ?? [{ path: '', message: nameIds(error, names) }];
      throwIfIssues(issues.map(({ path, message }) => ({ path: path === '' ? place : `${place}.${path}`, message })));
    }
    const name = data?.name ?? data?.tiktok_handle ?? data?.url;
    if (typeof name === 'string') names.set(data.id, name);
    return data;
  };
}

// Ids are made while the seed is applied. The author of the file only knows its names.
function nameIds(message: string, names: ReadonlyMap<string, string>): string {
  return message.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => names.get(id) ?? id);
}
