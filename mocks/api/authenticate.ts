import { ApiProblem } from '../world/store/api-problem.js';
import type { ApiKey, Organization, Scope } from './organization.js';

/** Who is calling. */
export interface Session {
  readonly organization: Organization;
  readonly apiKey: ApiKey;
}

/** Finds the organization of an API key. */
export type KeyDirectory = (key: string) => Session | undefined;

const BEARER = /^bearer +(\S+) *$/i;
const USUAL = 'Bearer ';

/** The key in an `Authorization` header, or undefined when the header is missing or of another scheme. */
export function bearerKey(header: string | undefined): string | undefined {
  return header === undefined ? undefined : BEARER.exec(header)?.[1];
}

/** The caller's session; refuses with 401 `invalid_api_key`. A key is never repeated in a message. */
export function authenticate(header: string | undefined, directory: KeyDirectory): Session {
  // As nearly everybody writes it; a header that is written otherwise, or holds no known key, is taken apart below.
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

/** Refuses with 403: a banned organization, or a key without the scope that the operation needs (contract §4). */
export function authorize(session: Session, required: Scope): void {
  if (session.organization.world.state.banned) throw new ApiProblem('banned', 'This organization is banned.');
  const granted = session.apiKey.scopes;
  if (granted.includes(required)) return;
  const message = `This API key may not ${required}: it lacks the scope "${required}".`;
  throw new ApiProblem('insufficient_scope', message, { required, granted: [...granted] });
}
