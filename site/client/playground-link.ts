import type { MockCall } from '../runner/protocol.js';

/** A thing that a reader did to a world: a run of a program, or a call of its mock by a button or the inspector. */
export type Step = { readonly kind: 'run'; readonly code: string } | { readonly kind: 'call'; readonly call: MockCall };

/** A program, and the steps that made the world beside it. */
export interface Linked {
  readonly code: string;
  readonly steps: readonly Step[];
}

/** More make an address that is too long to send. */
export const MOST_STEPS = 100;

/** The address of the playground with a program and its world in it. It is in the fragment, which browsers do not send to a server. */
export function toPlaygroundLink(playground: string, { code, steps }: Linked): string {
  const world = steps.length === 0 || steps.length > MOST_STEPS ? '' : `&world=${encode(JSON.stringify(steps))}`;
  return `${playground}#code=${encode(code)}${world}`;
}

/** The program and world of a fragment; undefined if it is missing or cannot be read. */
export function readPlaygroundLink(fragment: string): Linked | undefined {
  const [, code, , world] = /^#code=([\w-]+)(&world=([\w-]+))?$/.exec(fragment) ?? [];
  if (code === undefined) return undefined;
  try {
    return { code: decode(code), steps: world === undefined ? [] : readSteps(JSON.parse(decode(world))) };
  } catch {
    return undefined;
  }
}

function encode(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decode(encoded: string): string {
  const text = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(text, (char) => char.charCodeAt(0)));
}

/** The steps of a link, which anybody may have written. */
function readSteps(steps: unknown): Step[] {
  if (!Array.isArray(steps) || steps.length > MOST_STEPS) throw new TypeError('A world of a link is a short list.');
  return steps.map(readStep);
}

function readStep(step: unknown): Step {
  const { kind, code, call } = toFields(step);
  if (kind === 'run' && typeof code === 'string') return { kind, code };
  const { method, url, body } = toFields(call);
  const isText = typeof method === 'string' && typeof url === 'string' && typeof body === 'string';
  if (kind !== 'call' || !isText || !/^\/(_mock|api\/v1)\//.test(url))
    throw new TypeError('A step of a link is a run or a call.');
  return { kind, call: { method, url, body, headers: { 'content-type': 'application/json' } } };
}

function toFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
