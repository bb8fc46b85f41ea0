import { RedirectError } from '../errors/errors.js';
import { reachesMockOnly } from './beside-a-mock/target.js';
import { type CallState, errorFields } from './call-state.js';
import { throwConfigurationError } from './configuration-error.js';
import { connectionError, isKnownUnsent } from './failure.js';
import type { OutgoingRequest } from './outgoing-request.js';
import { showForeign } from './redaction.js';
import type { Settings } from './settings.js';

/** Sends one request with the key, to the base URL only, and follows no redirect. */
export function deliver(
  { authorization, fetch }: Pick<Settings, 'authorization' | 'fetch'>,
  state: CallState,
  { outgoing, signal }: { readonly outgoing: OutgoingRequest; readonly signal: AbortSignal },
): Promise<Response> {
  const { url, method, body = null } = outgoing;
  // A middleware may fail first and pass the request on later. The error has said that nothing was sent, and that must
  // stay true.
  if (state.delivery.isOver)
    throwConfigurationError('bad_middleware', 'middleware handed a request on after its call had failed.');
  state.delivery.sent++;
  const headers = { ...outgoing.headers, authorization };
  const init: RequestInit = { method, body, headers, signal, redirect: 'manual' };
  // A mock's own fetch takes both forms, and a Request is a large part of the cost of such a call. The global fetch is looked
  // up now, because MSW may have started since.
  const send = reachesMockOnly(fetch) ? (fetch as typeof globalThis.fetch) : globalThis.fetch;
  const responding = fetch && send !== fetch ? fetch(new Request(url, init)) : send(url, init);
  return responding.then(
    (response) => {
      // A browser shows a redirect as status 0.
      if ([0, 301, 302, 303, 307, 308].includes(response.status)) {
        // An unread body would keep its connection and the process alive until the server gives up.
        response.body?.cancel().catch(() => {});
        throw redirectError(state, response);
      }
      return response;
    },
    (cause) => {
      if (isKnownUnsent(cause, method)) state.delivery.sent--;
      throw connectionError(state, cause, 'request');
    },
  );
}

function redirectError(state: CallState, response: Response): RedirectError {
  const fields = errorFields(state, 'redirected', { response, hint: redirectHint(state, response) });
  return new RedirectError('a redirect was not followed, because the API key would go along.', fields);
}

/** The base URL to set, if the redirect leads to the same host: who sets another sends the key there. */
function redirectHint({ baseUrl, baseUrlSetting, name }: CallState, { headers }: Response): string {
  const from = new URL(baseUrl);
  // A browser hides it.
  const location = headers.get('location') ?? baseUrl;
  const to = URL.canParse(location, baseUrl) ? new URL(location, baseUrl) : undefined;
  const isSecured = from.protocol === 'http:' && to?.protocol === 'https:';
  // A host has a port, unless it is its scheme's own.
  const host = isSecured ? from.hostname : from.host;
  if (!(isSecured || to?.protocol === from.protocol) || withoutWww(to.host) !== withoutWww(host)) {
    return 'Another host responded; do not use it.';
  }
  const isOfCall = to.pathname.endsWith(name.path);
  const target = to.origin + (isOfCall ? to.pathname.slice(0, -name.path.length) : from.pathname);
  return target === baseUrl
    ? `Check that ${baseUrlSetting} is the API.`
    : `Set ${baseUrlSetting} to ${showForeign(target)}`;
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}
