import { refusalAnswer } from '../../api/envelope.js';
import { type ApiContext, BASE_PATH, type HandledRequest, serve, unknownRoute } from '../../api/pipeline.js';
import type { PlainRequest, PlainResponse } from '../../api/plain.js';
import { route } from '../../api/router.js';
import { ApiProblem } from '../../world/store/api-problem.js';
import type { MockOptions } from '../options.js';
import type { OrganizationsControl } from '../organizations-control.js';
import { assumptionOfCode, assumptionsOfRequest } from '../state/assumptions.js';
import type { MockOrganization } from '../state/mock-organization.js';
import type { OrganizationRegistry } from '../state/organizations.js';
import type { Persistence } from '../state/persistence.js';
import { assumptionAnswer, refuseAssumption } from '../state/strictness.js';
import { answerControl, CONTROL_PATH } from './control-plane.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const SLASH = 47;
const QUESTION_MARK = 63;

/** What requests are answered from. */
export interface DispatchParts {
  readonly registry: OrganizationRegistry;
  readonly organizations: OrganizationsControl;
  readonly options: MockOptions;
  readonly keeper?: Persistence | undefined;
}

/** One plain request in, one plain answer out. */
export type Handle = (request: PlainRequest) => PlainResponse;

/** The mock as one function: the API below `/api/v1`, the control plane below `/_mock`, and 404 elsewhere. */
export function createHandle(parts: DispatchParts): Handle {
  const { registry, organizations, options } = parts;
  const { stopwatch = () => performance.now(), control = true, strictAssumptions = false } = options;
  const context = createContext(registry, options);

  function serveApi(request: PlainRequest): PlainResponse {
    const started = stopwatch();
    // A HEAD is a GET whose body stays here.
    const asked = request.method === 'HEAD' ? { ...request, method: 'GET' } : request;
    const exchange = serve(asked, context);
    const tenant = (exchange.session?.organization ?? registry.default) as MockOrganization;
    countAssumptions(tenant, request, exchange);
    if (strictAssumptions) refuseOurCode(exchange);
    tenant.journal.add({
      at: tenant.world.state.now,
      operation: exchange.operation,
      method: request.method,
      url: request.url,
      status: exchange.answer.status,
      idempotencyKey: request.headers['idempotency-key'],
      replayed: exchange.replayed,
      fault: exchange.interference?.kind,
      duration: stopwatch() - started,
    });
    return exchange.answer;
  }

  function serveAny(request: PlainRequest): PlainResponse {
    if (isBelow(request.url, BASE_PATH))
      return request.method === 'OPTIONS' ? answerOptions(request) : serveApi(request);
    if (control && isBelow(request.url, CONTROL_PATH)) return answerControl(request, organizations);
    const message = `There is nothing at ${getPath(request.url)}. The API is below ${BASE_PATH}.`;
    return refusalAnswer(new ApiProblem('not_found', message));
  }

  const handle: Handle = (request) => (request.method === 'HEAD' ? withoutBody(serveAny(request)) : serveAny(request));
  const { keeper } = parts;
  if (!keeper) return handle;
  return (request) => {
    const answer = handle(request);
    // Before the answer leaves: what was answered must outlive the process.
    keeper.commit(READS.has(request.method));
    return answer;
  };
}

function createContext(registry: OrganizationRegistry, options: MockOptions): ApiContext {
  const { statsGone = false, strictAssumptions = false, onDefect = reportDefect } = options;
  return {
    statsGone,
    onDefect,
    anonymous: registry.sessions.get(registry.default.firstKey.key),
    directory: (key) => {
      const session = registry.sessions.get(key);
      if (session) (session.organization as MockOrganization).catchUp();
      return session;
    },
    interfere: (session, operation, request) =>
      (session.organization as MockOrganization).faults.consume(operation) ??
      (strictAssumptions ? refuseAssumption(operation, request) : undefined),
  };
}

function reportDefect(error: unknown): void {
  console.error('trackagoat mock: a defect of the mock, answered 500; please report it.', error);
}

function countAssumptions(tenant: MockOrganization, request: PlainRequest, exchange: HandledRequest): void {
  const { operation, session, code, interference } = exchange;
  if (operation === null || session === null || interference?.instead) return;
  for (const id of assumptionsOfRequest(operation, request, exchange.input)) tenant.assumptions.note(id);
  const ours = code === null ? undefined : assumptionOfCode(code);
  if (ours !== undefined) tenant.assumptions.note(ours);
}

function refuseOurCode(exchange: HandledRequest): void {
  const ours = exchange.code === null ? undefined : assumptionOfCode(exchange.code);
  if (ours !== undefined && exchange.session) exchange.answer = assumptionAnswer([ours]);
}

function withoutBody(answer: PlainResponse): PlainResponse {
  const length = new TextEncoder().encode(answer.body).length;
  return { ...answer, headers: { ...answer.headers, 'content-length': String(length) }, body: '' };
}

function answerOptions(request: PlainRequest): PlainResponse {
  const found = route('OPTIONS', getPath(request.url).slice(BASE_PATH.length));
  const methods = 'allowed' in found ? found.allowed : [];
  if (methods.length === 0) return refusalAnswer(unknownRoute(getPath(request.url)));
  const heads = methods.includes('GET') ? ['HEAD'] : [];
  return { status: 204, headers: { allow: [...methods, ...heads, 'OPTIONS'].join(', ') }, body: '' };
}

function isBelow(url: string, base: string): boolean {
  if (!url.startsWith(base)) return false;
  const next = url.charCodeAt(base.length);
  return Number.isNaN(next) || next === SLASH || next === QUESTION_MARK;
}

function getPath(url: string): string {
  const mark = url.indexOf('?');
  return mark < 0 ? url : url.slice(0, mark);
}
