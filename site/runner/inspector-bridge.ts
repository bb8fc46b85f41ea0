/**
 * Runs before the inspector in its own frame. The inspector's calls go through the page's port to the program's mock.
 * Calls before the port has come wait for it.
 */
interface Asked {
  readonly resolve: (response: Response) => void;
  readonly reject: (error: Error) => void;
}

const asked = new Map<number, Asked>();
const early: object[] = [];
let port: MessagePort | undefined;
let calls = 0;

addEventListener('message', (event: MessageEvent) => {
  const [given] = event.ports;
  if (event.source !== parent || port || !given) return;
  port = given;
  given.onmessage = ({ data }) => respond(data);
  for (const message of early) given.postMessage(message);
});

function respond({ id, status, body }: { id: number; status: number; body: string }): void {
  const call = asked.get(id);
  asked.delete(id);
  if (status === 0) call?.reject(new TypeError('The mock of this page did not respond.'));
  else call?.resolve(new Response(body, { status, headers: { 'content-type': 'application/json' } }));
}

globalThis.fetch = async (input, init = {}) => {
  const headers = Object.fromEntries(new Headers(init.headers));
  calls += 1;
  const id = calls;
  const message = {
    id,
    call: { method: init.method ?? 'GET', url: String(input), headers, body: String(init.body ?? '') },
  };
  if (port) port.postMessage(message);
  else early.push(message);
  return new Promise<Response>((resolve, reject) => asked.set(id, { resolve, reject }));
};
