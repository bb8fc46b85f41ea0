/** The messages from the page to the frame in which programs run. */
export type ToFrame =
  | {
      readonly kind: 'run';
      /** The program, in TypeScript. */
      readonly code: string;
      /**
       * Continues with the mocks of the run before: the first `createMock` returns the first of them, in its last
       * state.
       */
      readonly isSameWorld: boolean;
    }
  | { readonly kind: 'call'; readonly id: number; readonly call: MockCall };

/** A request to the mock of the last program. */
export interface MockCall {
  readonly method: string;
  /** From `/_mock` or `/api/v1` on. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The messages from the frame. They come from code that anybody may have written, so `readMessage` checks everything. */
export type FromFrame =
  | { readonly kind: 'ready' }
  /** The frame and its program still respond. */
  | { readonly kind: 'alive' }
  | { readonly kind: 'printed'; readonly text: string; readonly isError: boolean }
  | { readonly kind: 'finished'; readonly ms: number }
  | { readonly kind: 'failed'; readonly text: string; readonly code: string }
  /** The program was ended, and why. */
  | { readonly kind: 'stopped'; readonly text: string }
  /** The mock that the program drives, or null if it has none. */
  | { readonly kind: 'world'; readonly world: string | null }
  | { readonly kind: 'answered'; readonly id: number; readonly status: number; readonly body: string };

/** How long one piece of output may be; the rest is cut off. */
const TEXT_LIMIT = 20_000;
/** A response of the mock for the inspector. */
const BODY_LIMIT = 20_000_000;

/** A valid message, or undefined. It only reads fields that are named here and have the right type. */
export function readMessage(data: unknown): FromFrame | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const get = (name: string): unknown =>
    Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : undefined;
  const text = cut(get('text'), TEXT_LIMIT);
  switch (get('kind')) {
    case 'ready':
      return { kind: 'ready' };
    case 'alive':
      return { kind: 'alive' };
    case 'printed':
      return { kind: 'printed', text, isError: get('isError') === true };
    case 'finished':
      return { kind: 'finished', ms: toNumber(get('ms')) };
    case 'failed':
      return { kind: 'failed', text, code: cut(get('code'), 100) };
    case 'stopped':
      return { kind: 'stopped', text };
    case 'world':
      return { kind: 'world', world: get('world') === null ? null : cut(get('world'), BODY_LIMIT) };
    case 'answered':
      return {
        kind: 'answered',
        id: toNumber(get('id')),
        status: toNumber(get('status')),
        body: cut(get('body'), BODY_LIMIT),
      };
    default:
      return undefined;
  }
}

function cut(value: unknown, limit: number): string {
  if (typeof value !== 'string') return '';
  return value.length > limit ? `${value.slice(0, limit)}… (${value.length - limit} characters more)` : value;
}

function toNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
