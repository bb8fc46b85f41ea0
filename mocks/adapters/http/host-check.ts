import { isIP } from 'node:net';

/** Names and addresses of this machine itself, as a Host header or an origin has them. */
const LOCAL_NAME = /^(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Whether `host` is a loopback address or name, as given to listen. */
function isLoopback(host: string): boolean {
  return host === '::1' || LOCAL_NAME.test(host);
}

/** Decides by the Host header. A foreign name that resolves to this machine (DNS rebinding) must not reach the mock. */
export type HostCheck = (header: string | undefined) => boolean;

/**
 * Local names and `allowed` ones pass. If the mock listens beyond loopback, so do numeric addresses and its given name,
 * because nobody can redirect a numeric address.
 */
export function createHostCheck(boundHost: string, allowed: readonly string[] = []): HostCheck {
  const names = new Set([...allowed, boundHost].map((name) => name.toLowerCase()));
  const isOpen = !isLoopback(boundHost);
  let lastAccepted: string | undefined;
  return (header) => {
    // Clients always send the same header, so the result is cached.
    if (header !== undefined && header === lastAccepted) return true;
    const name = header?.replace(/:\d+$/, '').toLowerCase();
    if (name === undefined) return false;
    const isAccepted = LOCAL_NAME.test(name) || names.has(name) || (isOpen && isIP(name.replace(/^\[|\]$/g, '')) > 0);
    if (isAccepted) lastAccepted = header;
    return isAccepted;
  };
}

/** Whether an Origin header names a page of this machine. */
export function isLocalOrigin(origin: string): boolean {
  return URL.canParse(origin) && LOCAL_NAME.test(new URL(origin).hostname);
}
