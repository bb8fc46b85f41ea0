import type { ClientRequest } from 'node:http';
import type { Socket } from 'node:net';
import { readField } from '../../../base/values/read-field.js';
import { borders, type WayOut } from './border.js';
import { carryHttp } from './carry-http.js';
import { carryDispatch, type Dispatcher, type DispatchHandler, type DispatchOptions } from './carry-undici.js';
import { judgeWayOut } from './judge-way-out.js';
import { getNodeModule, getWorkerGlobals, type Patch } from './worker-globals.js';

type Method = (this: object, ...args: unknown[]) => unknown;
type Callable = Method & (new (...args: unknown[]) => object);
type Tell = (args: readonly unknown[]) => WayOut;

/** The fetch from before the explorations. */
export let fetchOutside: typeof globalThis.fetch = globalThis.fetch;

const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/** Names of a host and port, as `allowNetwork` may have them. */
function nameHost(host: string, port: number | string | undefined): string[] {
  const hosts = LOOPBACK.includes(host) ? LOOPBACK : [host];
  return hosts.flatMap((one) => (port === undefined ? [one] : [`${one}:${port}`, one]));
}

/** A way to a host; the port is unknown to some of them. */
function toHost(by: string, host: string, port?: number | string): WayOut {
  return { by, target: port === undefined ? host : `${host}:${port}`, names: nameHost(host, port) };
}

/** A way to a URL. */
export function toUrl(by: string, href: string): WayOut {
  if (!URL.canParse(href)) return { by, target: href, names: [] };
  const { hostname, port, protocol } = new URL(href);
  return toHost(by, hostname, port || (protocol === 'https:' || protocol === 'wss:' ? '443' : '80'));
}

/**
 * While explorations run, nothing leaves this process that they do not carry or allow. It is judged where a request
 * begins, also on a connection that is open already, and again at the socket.
 */
export function closeWorld(patch: Patch): (() => void)[] {
  patchHttp(patch);
  const closeHeld = patchSockets(patch);
  patchNames(patch);
  for (const [module, method, handlers] of REFUSALS) {
    const name = method.slice(method.lastIndexOf('.') + 1);
    patch(readOwner(module, method), name, (original: Callable) => guard(original, handlers));
  }
  return [closeHeld, patchUndici(patch)];
}

/** A way into another thread or process. */
const toProgram = (by: string, target: string): WayOut => ({ by, target, names: [] });

const toChild: Tell = ([first]) => toProgram('a child process', String(readField(first, 'file') ?? first));

const toDatagram: Tell = (args) => {
  const port = args.find((one, at) => at > 0 && typeof one === 'number') ?? args[0];
  return toHost('node:dgram', String(args.findLast((one) => typeof one === 'string') ?? 'localhost'), Number(port));
};

/**
 * The calls that leave by themselves: the module, the method, and the way out by the arguments. A refusal is thrown,
 * because they return at once.
 */
const REFUSALS: readonly (readonly [module: string, method: string, tell: Tell])[] = [
  ['node:http2', 'connect', ([url]) => toUrl('node:http2', String(url))],
  ['node:dgram', 'Socket.prototype.send', toDatagram],
  ['node:dgram', 'Socket.prototype.connect', toDatagram],
  ['node:child_process', 'ChildProcess.prototype.spawn', toChild],
  ['node:child_process', 'spawnSync', toChild],
  ['node:child_process', 'execSync', toChild],
  ['node:child_process', 'execFileSync', toChild],
  ['node:worker_threads', 'Worker', ([file]) => toProgram('a worker thread', String(file).slice(0, 200))],
  ['global', 'WebSocket', ([url]) => toUrl('WebSocket', String(url))],
  ['global', 'EventSource', ([url]) => toUrl('EventSource', String(url))],
];

/** The object that has a method, such as `Socket.prototype` of `Socket.prototype.send`. */
function readOwner(module: string, method: string): object | undefined {
  const path = method.split('.').slice(0, -1);
  return path.reduce(readField, module === 'global' ? globalThis : getNodeModule(module)) as object | undefined;
}

function guard(original: Callable, handlers: Tell): Callable {
  const pass = (args: readonly unknown[]): readonly unknown[] => {
    const judged = judgeWayOut(handlers(args));
    if (judged.kind !== 'allowed') throw judged.error;
    return args;
  };
  return new Proxy(original, {
    apply: (target, self, args) => Reflect.apply(target, self, pass(args)),
    construct: (target, args, newTarget) => Reflect.construct(target, pass(args), newTarget),
  });
}

/** A name is looked up before its port is known: any allowed port of the host allows it. */
function toLookup(host: string): WayOut {
  const own = getWorkerGlobals()?.border;
  const concerned = own ? [own] : [...borders];
  const ports = concerned.flatMap(({ allowed }) => allowed.map(({ target }) => /:(\d+)$/.exec(target)?.[1]));
  const ofPorts = ports.flatMap((port) => (port === undefined ? [] : nameHost(host, port)));
  return { by: 'node:dns', target: host, names: [...nameHost(host, undefined), ...ofPorts] };
}

/** Each function that looks up a name is in four places. */
function patchNames(patch: Patch): void {
  for (const method of ['*', 'promises.*', 'Resolver.prototype.*', 'promises.Resolver.prototype.*']) {
    const owner = readOwner('node:dns', method);
    for (const name of Object.getOwnPropertyNames(owner ?? {})) {
      if (!/^(lookup|resolve|reverse)/.test(name)) continue;
      patch(owner, name, (original: Callable) => guard(original, ([host]) => toLookup(String(host))));
    }
  }
}

type Target = Readonly<Partial<Record<'host' | 'socketPath', string>>> & { readonly port?: number };

function patchHttp(patch: Patch): void {
  const http = getNodeModule<typeof import('node:http')>('node:http');
  // Every agent asks for its socket here, before it looks for one that is open.
  patch(http?.Agent.prototype, 'addRequest', (original: Method) => {
    return function (this: object, ...args: unknown[]) {
      const [request, options, port] = args as [ClientRequest, Target | string, number?];
      const host = typeof options === 'string' ? options : (options.host ?? 'localhost');
      const { protocol, path } = request;
      const at = (typeof options === 'string' ? port : options.port) ?? (protocol === 'https:' ? 443 : 80);
      const origin = new URL(`${protocol}//${host.includes(':') ? `[${host}]` : host}:${at}`).origin;
      const ambient = getWorkerGlobals();
      if (ambient?.isOfWorld(origin + path) && request.getHeader('upgrade') === undefined) {
        return carryHttp(ambient, request, origin);
      }
      const socket = typeof options === 'string' ? undefined : options.socketPath;
      const way = socket ? { by: 'node:http', target: socket, names: [socket] } : toHost('node:http', host, at);
      const judged = judgeWayOut(way);
      if (judged.kind === 'allowed') return original.apply(this, args);
      if (judged.kind === 'refused') request.destroy(judged.error);
      return undefined;
    };
  });
}

/** Returns how to close the sockets that were held, so that their owners do not wait for ever. */
function patchSockets(patch: Patch): () => void {
  const net = getNodeModule<typeof import('node:net')>('node:net');
  const allowed = new WeakSet<object>();
  const held: { readonly socket: Socket; readonly error: Error }[] = [];
  patch(net?.Socket.prototype, 'connect', (original: Method) => {
    return function (this: Socket, ...args: unknown[]) {
      const way = readConnect(args);
      const judged = judgeWayOut(way);
      if (judged.kind === 'allowed') {
        allowed.add(this);
        return original.apply(this, args);
      }
      if (judged.kind === 'refused') this.destroy(judged.error);
      else held.push({ socket: this, error: judged.error });
      return this;
    };
  });
  for (const name of ['_write', '_writev']) {
    patch(net?.Socket.prototype, name, (original: Method) => {
      return function (this: Socket, ...args: unknown[]) {
        const way = allowed.has(this) ? undefined : readOpen(this);
        const judged = way === undefined ? { kind: 'allowed' as const } : judgeWayOut(way);
        if (judged.kind === 'allowed') return original.apply(this, args);
        if (judged.kind === 'refused') (args.at(-1) as (error: Error) => void)(judged.error);
        return undefined;
      };
    });
  }
  return () => {
    // An error that nobody listens for would end the process.
    for (const { socket, error } of held) socket.destroy(socket.listenerCount('error') > 0 ? error : undefined);
  };
}

/** The target of `connect(options)`, `connect(path)`, `connect(port, host)`, or of the list that `node:net` makes of them. */
function readConnect(args: readonly unknown[]): WayOut {
  const list = (Array.isArray(args[0]) ? args[0] : args) as unknown[];
  const [first, second] = list;
  if (typeof first === 'object' && first !== null) {
    const { host, port, path } = first as { host?: string; port?: number; path?: string };
    return path ? { by: 'node:net', target: path, names: [path] } : toHost('node:net', host ?? 'localhost', port);
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return { by: 'node:net', target: first, names: [first] };
  return toHost('node:net', typeof second === 'string' ? second : 'localhost', first as number);
}

/** The other end of a connection from before the exploration; undefined for what this process serves, and for its own output. */
function readOpen(socket: Socket): WayOut | undefined {
  const { server, _host: host } = socket as Socket & { server?: unknown; _host?: string };
  const { remoteAddress, remotePort } = socket;
  if (server || !remoteAddress) return undefined;
  const names = [...nameHost(host ?? remoteAddress, remotePort), ...nameHost(remoteAddress, remotePort)];
  return { by: 'a connection that was open before', target: `${host ?? remoteAddress}:${remotePort}`, names };
}

/**
 * Fetch and undici share their global dispatcher by a symbol. A client or pool of its own cannot be carried: it is named
 * when it makes a request, and its sockets are closed.
 */
function patchUndici(patch: Patch): () => void {
  const store = globalThis as unknown as Record<symbol, Dispatcher | undefined>;
  // The property is there when undici has been loaded, which a Response does.
  void globalThis.Response;
  const keys = Object.getOwnPropertySymbols(globalThis).filter(({ description }) =>
    description?.startsWith('undici.globalDispatcher.'),
  );
  const originals = keys.map((key) => [key, store[key]] as const);
  for (const [key, original] of originals) if (original) store[key] = createDispatcher(original);
  const channels = getNodeModule<typeof import('node:diagnostics_channel')>('node:diagnostics_channel');
  const name = 'undici:request:create';
  const listen = (message: unknown) => {
    const { request } = message as { request?: { origin?: string | URL; path?: string } };
    judgeWayOut(toUrl('undici', `${request?.origin ?? ''}${request?.path ?? ''}`));
  };
  channels?.subscribe(name, listen);
  patch(globalThis, 'fetch', (original: typeof fetch) => {
    fetchOutside = original;
    return (...args: Parameters<typeof fetch>) => (getWorkerGlobals()?.fetch ?? original)(...args);
  });
  return () => {
    channels?.unsubscribe(name, listen);
    for (const [key, original] of originals) store[key] = original;
  };
}

function createDispatcher(original: Dispatcher): Dispatcher {
  const dispatch = (options: DispatchOptions, handler: DispatchHandler): boolean => {
    const href = new URL(options.path, options.origin).href;
    const ambient = getWorkerGlobals();
    if (ambient?.isOfWorld(href)) {
      carryDispatch(ambient, href, options, handler);
      return true;
    }
    const judged = judgeWayOut(toUrl('undici', href));
    if (judged.kind === 'allowed') return original.dispatch(options, handler);
    if (judged.kind === 'refused')
      (handler.onResponseError ?? handler.onError)?.call(handler, {} as Error & object, judged.error as never);
    return true;
  };
  return new Proxy(original, { get: (target, key) => (key === 'dispatch' ? dispatch : Reflect.get(target, key)) });
}
