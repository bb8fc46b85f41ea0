import { loadDocument, needsDocument } from '../../api/document.js';
import { ApiProblem } from '../../world/store/api-problem.js';
import { CONTROL_PATH } from './control-problem.js';

type ControlPlane = typeof import('./control-plane.js');

let plane: ControlPlane | undefined;
/** While something is loaded, all requests wait, so that they are answered in the order in which they came. */
let settling: Promise<void> | undefined;

/**
 * Loads what only few requests ask for and this one does: the OpenAPI document, the control plane. Undefined when there is
 * nothing to wait for, as nearly always.
 */
export function loadForRequest(url: string): Promise<void> | undefined {
  const load = findMissing(url);
  if (!load) return settling;
  const loading = settling ? settling.then(load) : load();
  const settled = Promise.allSettled([loading]).then(() => {
    if (settling === settled) settling = undefined;
  });
  settling = settled;
  return loading;
}

function findMissing(url: string): (() => Promise<void>) | undefined {
  if (plane === undefined && url.startsWith(CONTROL_PATH)) return loadControlPlane;
  return needsDocument(url) ? loadDocument : undefined;
}

/** Loads the control plane, `/_mock/*`. */
async function loadControlPlane(): Promise<void> {
  plane = await import('./control-plane.js');
}

/**
 * Loads what only few requests ask for: the OpenAPI document (`/openapi.json`, `/schema`, `/analytics/schema`) and the control
 * plane (`/_mock`). Only `mock.handle` needs it, once, before such a request: every other way to ask a mock loads them itself.
 */
export async function loadRareParts(): Promise<void> {
  await Promise.all([loadDocument(), loadControlPlane()]);
}

/** What answers `/_mock/*`. Throws a problem that says how to load it when it is not there. */
export function getControlPlane(): ControlPlane {
  if (plane) return plane;
  const message = 'The control plane is not loaded: await loadRareParts() of trackagoat-sdk/mocks before mock.handle.';
  throw new ApiProblem('internal_error', message);
}
