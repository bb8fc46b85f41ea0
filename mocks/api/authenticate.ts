import { ApiProblem } from '../world/store/api-problem.js';
import { type ApiCall, type ApiStep, getOperationRow, getSession } from './api-call.js';
import type { KeyDirectory, Organization, Session } from './organization.js';

const BEARER = /^bearer +(\S+) *$/i;
const USUAL = 'Bearer ';

/** The key in an `Authorization` header, or undefined if the header is missing or has another scheme. */
export function bearerKey(header: string | undefined): string | undefined {
  return header === undefined ? undefined : BEARER.exec(header)?.[1];
}

/**
 * The step that finds the caller. The document needs no key, but a key still says whose faults and journal apply.
 * Without a key the call leaves no trace.
 */
export function createAuthenticate<Owner extends Organization>(directory: KeyDirectory<Owner>): ApiStep<Owner> {
  return (call) => {
    const header = call.request.headers.authorization;
    if (getOperationRow(call).scope !== null) {
      call.session = authenticate(header, directory);
      return;
    }
    const key = bearerKey(header);
    call.session = (key === undefined ? undefined : directory(key)) ?? null;
  };
}

/** The caller's session; throws 401 `invalid_api_key`. A key is never repeated in a message. */
function authenticate<Owner extends Organization>(
  header: string | undefined,
  directory: KeyDirectory<Owner>,
): Session<Owner> {
  // The usual form. A header in another form, or without a known key, is parsed below.
  const usual = header?.startsWith(USUAL) ? directory(header.slice(USUAL.length)) : undefined;
  if (usual) return usual;
  const key = bearerKey(header);
  if (key === undefined) {
    throw new ApiProblem('invalid_api_key', 'Send the API key as "Authorization: Bearer tga_…".');
  }
  const session = directory(key);
  if (!session)
    throw new ApiProblem('invalid_api_key', 'This API key is not known. Check it for a typo or a revoked key.');
  return session;
}

/** Throws 403 for a banned organization, or a key without the scope that the operation needs. */
export function authorize(call: ApiCall): void {
  const { organization, apiKey } = getSession(call);
  const required = getOperationRow(call).scope;
  if (organization.world.state.banned) throw new ApiProblem('banned', 'This organization is banned.');
  const granted = apiKey.scopes;
  if (required === null || granted.includes(required)) return;
  const message = `This action requires the '${required}' scope. Granted: [${granted.join(', ')}]`;
  throw new ApiProblem('insufficient_scope', message, { required, granted: [...granted] });
}
