import { loadDocument, needsDocument } from '../../api/document.js';
import { ApiProblem } from '../../world/store/api-problem.js';
import { CONTROL_PATH } from './control-route.js';

type ControlPlane = typeof import('./control-plane.js');

let plane: ControlPlane | undefined;
/** While something is loaded, all requests wait, so they are handled in the order of their arrival. */
let settling: Promise<void> | undefined;

/**
 * Loads a rare part if this request needs it: the OpenAPI document or the control plane. Undefined if there is nothing
 * to wait for, as nearly always.
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
 * Loads the parts that only few requests need: the OpenAPI document (`/openapi.json`, `/schema`, `/analytics/schema`)
 * and the control plane (`/_mock`). Only `mock.handle` needs it, once, before such a request: every other way to call a
 * mock loads them itself.
 */
export async function loadRareParts(): Promise<void> {
  await Promise.all([loadDocument(), loadControlPlane()]);
}

/** The control plane. If it is not loaded, throws a problem that says how to load it. */
export function getControlPlane(): ControlPlane {
  if (plane) return plane;
  const message = 'The control plane is not loaded: await loadRareParts() of trackagoat-sdk/mocks before mock.handle.';
  throw new ApiProblem('internal_error', message);
}
