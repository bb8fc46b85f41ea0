import { toProblemResponse } from '../../api/envelope.js';
import { BASE_PATH, unknownRoute } from '../../api/find-route.js';
import { serve } from '../../api/pipeline.js';
import { type ParsedRequest, type PlainRequest, type PlainResponse, parseRequest } from '../../api/plain.js';
import { apiRouter } from '../../api/router.js';
import { ApiProblem } from '../../world/store/api-problem.js';
import type { MockOptions } from '../options.js';
import type { OrganizationsControl } from '../organizations-control.js';
import type { OrganizationRegistry } from '../state/organizations.js';
import type { Persistence } from '../state/persistence.js';
import { createMockPipeline } from './api-steps.js';
import { answerControl, CONTROL_PATH } from './control-plane.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const SLASH = 47;
const QUESTION_MARK = 63;

const DEFECT = 'The mock failed; this is a defect of the mock, please report it.';

/** What requests are answered from. */
export interface DispatchParts {
  readonly registry: OrganizationRegistry;
  readonly organizations: OrganizationsControl;
  readonly options: MockOptions;
  readonly persistence?: Persistence | undefined;
}

/** One plain request in, one plain response out. */
export type Handle = (request: PlainRequest) => PlainResponse;

/** The mock as one function: the API below `/api/v1`, the control plane below `/_mock`, and 404 elsewhere. */
export function createHandle(parts: DispatchParts): Handle {
  const { registry, organizations, options, persistence } = parts;
  const { stopwatch = () => performance.now(), control = true, onDefect = reportDefect } = options;
  const pipeline = createMockPipeline(registry, options);

  function serveApi(request: ParsedRequest): PlainResponse {
    const started = stopwatch();
    const call = serve(request, pipeline);
    const { organization } = call.session ?? { organization: registry.default };
    organization.changes.endCall();
    organization.journal.add({
      at: organization.world.state.now,
      operation: call.operation,
      method: request.method,
      url: request.url,
      status: call.response.status,
      idempotencyKey: request.headers['idempotency-key'],
      replayed: call.isReplay,
      fault: call.fault?.kind,
      duration: stopwatch() - started,
    });
    return call.response;
  }

  function serveAny(request: ParsedRequest): PlainResponse {
    if (isBelow(request.url, BASE_PATH))
      return request.method === 'OPTIONS' ? answerOptions(request.path) : serveApi(request);
    if (control && isBelow(request.url, CONTROL_PATH)) return answerControl(request, organizations);
    const message = `There is nothing at ${request.path}. The API is below ${BASE_PATH}.`;
    return toProblemResponse(new ApiProblem('not_found', message));
  }

  function guarded(request: ParsedRequest): PlainResponse {
    try {
      return serveAny(request);
    } catch (error) {
      onDefect(error);
      return toProblemResponse(new ApiProblem('internal_error', DEFECT));
    }
  }

  return (plain) => {
    const request = parseRequest(plain);
    const response = guarded(request);
    // Before the response leaves: what was answered must outlive the process.
    persistence?.commit(READS.has(request.method));
    return request.method === 'HEAD' ? withoutBody(response) : response;
  };
}

function reportDefect(error: unknown): void {
  console.error('trackagoat mock: a defect of the mock, answered 500; please report it.', error);
}

function withoutBody(response: PlainResponse): PlainResponse {
  const length = new TextEncoder().encode(response.body).length;
  return { ...response, headers: { ...response.headers, 'content-length': String(length) }, body: '' };
}

function answerOptions(path: string): PlainResponse {
  const found = apiRouter('OPTIONS', path.slice(BASE_PATH.length));
  const methods = 'allowed' in found ? found.allowed : [];
  if (methods.length === 0) return toProblemResponse(unknownRoute(path));
  const heads = methods.includes('GET') ? ['HEAD'] : [];
  return { status: 204, headers: { allow: [...methods, ...heads, 'OPTIONS'].join(', ') }, body: '' };
}

function isBelow(url: string, base: string): boolean {
  if (!url.startsWith(base)) return false;
  const next = url.charCodeAt(base.length);
  return Number.isNaN(next) || next === SLASH || next === QUESTION_MARK;
}
