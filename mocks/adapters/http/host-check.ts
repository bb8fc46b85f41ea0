import { isIP } from 'node:net';

/** Names and addresses of this machine itself, as they stand in a Host header or an origin. */
const LOCAL_NAME = /^(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Whether `host` is a loopback address or name, as given to listen. */
function isLoopback(host: string): boolean {
  return host === '::1' || LOCAL_NAME.test(host);
}

/** Decides by the Host header. A name that somebody else pointed at this machine (DNS rebinding) must not reach the mock. */
export type HostCheck = (header: string | undefined) => boolean;

/**
 * Local names and `allowed` ones pass, and where the mock listens beyond loopback its addresses and the name that it was
 * given too: an address in numbers is nobody's to point elsewhere.
 */
export function createHostCheck(boundHost: string, allowed: readonly string[] = []): HostCheck {
  const names = new Set([...allowed, boundHost].map((name) => name.toLowerCase()));
  const isOpen = !isLoopback(boundHost);
  let lastAccepted: string | undefined;
  return (header) => {
    // Clients send one and the same header all day.
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
