/** Names and addresses of this machine itself, as they stand in a Host header or an origin. */
const LOCAL_NAME = /^(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Whether `host` is a loopback address or name, as given to listen. */
function isLoopback(host: string): boolean {
  return host === '::1' || LOCAL_NAME.test(host);
}

/** Decides by the Host header. A name that somebody else pointed at this machine (DNS rebinding) must not reach the mock. */
export type HostCheck = (header: string | undefined) => boolean;

/** On loopback only local names pass; whoever listens on another address wants to be reached by whatever name it has. */
export function createHostCheck(boundHost: string): HostCheck {
  if (!isLoopback(boundHost)) return () => true;
  let lastAccepted: string | undefined;
  return (header) => {
    // Clients send one and the same header all day.
    if (header !== undefined && header === lastAccepted) return true;
    const accepted = header !== undefined && LOCAL_NAME.test(header.replace(/:\d+$/, ''));
    if (accepted) lastAccepted = header;
    return accepted;
  };
}

/** Whether an Origin header names a page of this machine. */
export function isLocalOrigin(origin: string): boolean {
  return URL.canParse(origin) && LOCAL_NAME.test(new URL(origin).hostname);
}
