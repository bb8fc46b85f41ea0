import type { ApiCall } from '../../api/api-call.js';
import { jsonResponse, toProblemResponse } from '../../api/envelope.js';
import { BASE_PATH, listAllowed, unknownRoute } from '../../api/find-route.js';
import { addCallId } from '../../api/finish-response.js';
import { type ServedCall, serve } from '../../api/pipeline.js';
import { type ParsedRequest, type PlainRequest, type PlainResponse, parseRequest } from '../../api/plain.js';
import { apiRouter } from '../../api/router.js';
import { ApiProblem } from '../../world/store/api-problem.js';
import type { AllOrganizations } from '../handle/all-organizations.js';
import { JournalRecord, toCallId, toEntry } from '../state/journal.js';
import type { MockOrganization } from '../state/mock-organization.js';
import { DEFAULT_SNAPSHOT_BYTES, DEFAULT_STOPWATCH, type MockSettings } from '../state/options.js';
import type { OrganizationRegistry } from '../state/organization-registry.js';
import type { Persistence, StorageTrouble } from '../state/persistence.js';
import { createMockPipeline, leavesNoTrace } from './api-steps.js';
import type { ControlParts } from './control-plane.js';
import { CONTROL_PATH, toControlProblem } from './control-route.js';
import { getControlPlane } from './load-on-demand.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const SLASH = 47;
const QUESTION_MARK = 63;

const IN_MEMORY =
  'The change is in memory. The mock keeps it as soon as there is room. If the mock ends before, it is lost.';

/** The parts that handle requests. */
export interface DispatchParts {
  readonly registry: OrganizationRegistry;
  readonly organizations: AllOrganizations;
  readonly options: MockSettings;
  readonly persistence?: Persistence | undefined;
}

/**
 * One plain request in, one plain response out. The routes that serve the OpenAPI document (`/openapi.json`, `/schema`,
 * `/analytics/schema`) and the control plane below `/_mock` need `await loadRareParts()` before; every `fetch` and server does
 * that by itself.
 */
export type Handle = (request: PlainRequest) => PlainResponse;

/** The mock as one function: the API below `/api/v1`, the control plane below `/_mock`, and 404 elsewhere. */
export function createHandle(parts: DispatchParts): Handle {
  const { organizations, options, persistence } = parts;
  const { stopwatch = DEFAULT_STOPWATCH, control = true, onDefect = reportDefect } = options;
  const { maxSnapshotBytes = DEFAULT_SNAPSHOT_BYTES } = options;
  const pipeline = createMockPipeline(parts.registry, options);

  let defects = 0;

  function serveApi(request: ParsedRequest): Served {
    const started = stopwatch();
    const call = serve(request, pipeline);
    const { change } = call;
    try {
      return { response: record(parts, call, { stopwatch, started }), change };
    } catch (error) {
      change?.takeBack();
      throw error;
    }
  }

  function serveAny(request: ParsedRequest): Served {
    if (isBelow(request.url, BASE_PATH))
      return request.method === 'OPTIONS' ? done(createOptionsResponse(request.path)) : serveApi(request);
    if (control && isBelow(request.url, CONTROL_PATH))
      return done(respondToControl(request, { organizations, maxSnapshotBytes }));
    const message = `There is nothing at ${request.path}. The API is below ${BASE_PATH}.`;
    return done(toProblemResponse(new ApiProblem('not_found', message)));
  }

  function serveAndKeep(request: ParsedRequest): PlainResponse {
    const isRead = READS.has(request.method);
    const trouble = isRead ? undefined : persistence?.trouble();
    if (trouble) return toTroubleResponse(trouble, 'Nothing was changed.');
    const served = serveAny(request);
    try {
      // Before the response is sent, because a confirmed change must outlive the process.
      const lost = persistence?.commit(isRead);
      if (lost && !isRead) return toTroubleResponse(lost, IN_MEMORY);
    } catch (error) {
      served.change?.takeBack();
      throw error;
    }
    return served.response;
  }

  /** The guard around every request: a defect of the mock becomes a 500 with an id, and the world is unchanged. */
  return (plain) => {
    const request = parseRequest(plain);
    let response: PlainResponse;
    try {
      response = serveAndKeep(request);
    } catch (error) {
      defects += 1;
      const id = `defect_${defects}`;
      onDefect(error, id);
      response = createDefectResponse(request, id);
    }
    return request.method === 'HEAD' ? withoutBody(response) : response;
  };
}

/** Enters a call in the journal of its organization. Returns the response with the call's id. */
function record(
  { registry, options }: DispatchParts,
  call: ServedCall<MockOrganization>,
  { stopwatch, started }: { readonly stopwatch: () => number; readonly started: number },
): PlainResponse {
  const { response } = call;
  if (leavesNoTrace(call)) return response;
  const { organization } = call.session ?? { organization: registry.default };
  const ended = stopwatch();
  organization.lastUsedAt = ended;
  const { journal } = organization;
  organization.changes.endCall();
  // The service has not published the header of the id.
  const isNamed = !options.strictAssumptions;
  const microseconds = Math.round((ended - started) * 1000);
  const noted = new JournalRecord(call, journal.next, organization.world.state.now, microseconds, isNamed);
  journal.add(noted);
  options.onCall?.(toEntry(noted));
  return isNamed ? addCallId(response, toCallId(noted.number)) : response;
}

function respondToControl(request: ParsedRequest, parts: ControlParts): PlainResponse {
  try {
    return getControlPlane().respondToControl(request, parts);
  } catch (error) {
    if (error instanceof ApiProblem) return toControlProblem(error);
    throw error;
  }
}

function toTroubleResponse({ code, message }: StorageTrouble, consequence: string): PlainResponse {
  return jsonResponse(507, { data: null, error: `${message} ${consequence}`, meta: { code } });
}

/** A response, and its call. */
interface Served {
  readonly response: PlainResponse;
  readonly change?: ApiCall['change'];
}

function done(response: PlainResponse): Served {
  return { response };
}

function createDefectResponse(request: ParsedRequest, id: string): PlainResponse {
  const message = `The mock failed (${id}) and has done nothing; this is a defect of the mock, please report it.`;
  const problem = new ApiProblem('internal_error', message, { id });
  return isBelow(request.url, CONTROL_PATH) ? toControlProblem(problem) : toProblemResponse(problem);
}

function reportDefect(error: unknown, id: string): void {
  console.error(`trackagoat mock: a defect of the mock (${id}). The response is 500. Please report it.`, error);
}

function withoutBody(response: PlainResponse): PlainResponse {
  const length = new TextEncoder().encode(response.body).length;
  return { ...response, headers: { ...response.headers, 'content-length': String(length) }, body: '' };
}

function createOptionsResponse(path: string): PlainResponse {
  const found = apiRouter('OPTIONS', path.slice(BASE_PATH.length));
  const methods = 'allowed' in found ? found.allowed : [];
  if (methods.length === 0) return toProblemResponse(unknownRoute(path));
  return { status: 204, headers: { allow: listAllowed(methods).join(', ') }, body: '' };
}

function isBelow(url: string, base: string): boolean {
  if (!url.startsWith(base)) return false;
  const next = url.charCodeAt(base.length);
  return Number.isNaN(next) || next === SLASH || next === QUESTION_MARK;
}
