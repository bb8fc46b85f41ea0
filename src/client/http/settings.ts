import { clientOptions, rateLimitOptions } from '../../../base/options/client-options.js';
import { plainKinds } from '../../../base/options/kinds.js';
import type { Taken } from '../../../base/options/option-table.js';
import { type Taker, takeOptions } from '../../../base/options/take-options.js';
import { writeCount } from '../../../base/options/write-count.js';
import { readField } from '../../../base/values/read-field.js';
import { ConfigurationError, throwConfigurationError } from '../errors/errors.js';
import { getMockUrl, reachesMockOnly } from './beside-a-mock/target.js';
import type { ClientOptions, RateLimitOptions } from './client-options.js';
import { type Clock, systemClock } from './clock.js';

/** Requests a minute, as published. */
export const USUAL_LIMIT = 60;
/** The API of the live service. */
export const LIVE = 'https://www.trackagoat.com/api/v1';

/** The checked and complete options of a client. They contain the key: no object that a caller can reach may have them. */
export interface Settings extends Taken<ClientOptions, typeof clientOptions> {
  readonly maxConcurrency: number;
  readonly clock: Clock;
  readonly random: () => number;
  readonly newIdempotencyKey: () => string;
  readonly authorization: string;
  /** A mark of the key: two keys differ in it, and it shows neither. */
  readonly keyId: string;
  readonly baseUrl: string;
  /** The setting that has the base URL, for messages. */
  readonly baseUrlSetting: 'baseUrl' | 'TRACKAGOAT_BASE_URL';
  /** How fast it sends; undefined is as fast as it can. */
  readonly pace: LimiterPace | undefined;
}

/** The pace to keep: the options of a rate limit, complete. */
export interface LimiterPace extends Omit<Taken<RateLimitOptions, typeof rateLimitOptions>, 'limit'> {
  /** Undefined until a response has it. Without a limit from the service, nothing is paced. */
  readonly limit: number | undefined;
  /** The name under which the store counts; never the API key itself. */
  readonly key: string;
  /** Whether the caller chose the limit: the service's headers can then only lower it. */
  readonly chosen: boolean;
}

/** Takes the options of `where`. A wrong one is a ConfigurationError `bad_option`. */
export function badOption(where: string): Taker {
  return { where, kinds: plainKinds, refuse: (message) => new ConfigurationError(message, { code: 'bad_option' }) };
}

/** Checks the options and fills in the environment and the defaults; throws ConfigurationError. */
export function readSettings(given: ClientOptions): Settings {
  if (typeof readField(given?.fetch, 'fetch') === 'function') {
    throwConfigurationError('bad_option', 'createClient: fetch must be a function: pass mock.fetch.');
  }
  if (typeof given === 'string')
    throwConfigurationError('bad_option', 'createClient: pass an object: createClient({ apiKey }).');
  const options = takeOptions(badOption('createClient'), given, clientOptions);
  const { document, window, importScripts, process } = globalThis as Partial<Record<string, unknown>>;
  const inBrowser = document || (window as { document?: unknown } | undefined)?.document || importScripts;
  const fetch = options.fetch ?? globalThis.fetch;
  if (inBrowser && !options.dangerouslyAllowBrowser && !reachesMockOnly(fetch)) {
    throwConfigurationError(
      'browser_refused',
      'A web page shows its API key: pass mock.fetch, test in the environment node, or set dangerouslyAllowBrowser.',
    );
  }
  // A browser or a worker has no process.
  const env = (process as { env?: Record<string, string | undefined> } | undefined)?.env;
  const apiKey = checkKey(options.apiKey ?? env?.TRACKAGOAT_API_KEY);
  const keyId = hash(apiKey);
  const { validate } = options;
  if (validate !== undefined && validate !== 'off' && typeof validate.schemas !== 'object')
    throwConfigurationError('bad_option', 'createClient: validate must be "off", or have mode and schemas.');
  const mockUrl = getMockUrl(fetch);
  const own = options.baseUrl ?? mockUrl;
  const fromEnv = env?.TRACKAGOAT_BASE_URL;
  const baseUrlSetting = own === undefined && fromEnv !== undefined ? 'TRACKAGOAT_BASE_URL' : 'baseUrl';
  const baseUrl = checkBaseUrl(own ?? fromEnv ?? LIVE, baseUrlSetting);
  return {
    ...options,
    random: options.random ?? Math.random,
    newIdempotencyKey: options.newIdempotencyKey ?? (() => crypto.randomUUID()),
    authorization: `Bearer ${apiKey}`,
    baseUrl,
    baseUrlSetting,
    clock: options.clock ?? systemClock,
    maxConcurrency: options.maxConcurrency ?? Number.POSITIVE_INFINITY,
    keyId,
    pace: readPace(keyId, options.rateLimit, baseUrl === LIVE && !mockUrl ? USUAL_LIMIT : undefined),
  };
}

// By default pacing begins when a response shows the limit; on the live service it begins with the first call.
function readPace(
  keyId: string,
  rateLimit: ClientOptions['rateLimit'],
  known: number | undefined,
): LimiterPace | undefined {
  if (rateLimit === false) return undefined;
  const given: RateLimitOptions = rateLimit === true || rateLimit === undefined ? {} : rateLimit;
  const options = takeOptions(badOption('createClient: rateLimit'), given, rateLimitOptions);
  const { limit = rateLimit === undefined ? known : USUAL_LIMIT, key = keyId } = options;
  return { ...options, limit, key, chosen: options.limit !== undefined };
}

// A shared store must distinguish keys without learning them.
function hash(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 2 ** 42;
  return sum.toString(36);
}

// The message says what is wrong with a key but does not show any of it.
function checkKey(apiKey = ''): string {
  if (typeof apiKey === 'string' && /^tga_[0-9a-f]{64}$/.test(apiKey)) return apiKey;
  const got = apiKey
    ? `has ${writeCount(String(apiKey).length, 'character')}.`
    : 'is missing. Without an account, take the key of a mock: npx trackagoat-sdk mock';
  return throwConfigurationError(
    'bad_api_key',
    `apiKey (or TRACKAGOAT_API_KEY) must be "tga_" and 64 lowercase hex digits; it ${got}`,
  );
}

const secureUrl =
  /^(https:\/\/[^\s?#@\\]+|http:\/\/(localhost|[\w.-]+\.localhost|127(\.\d+){3}|\[::1\])(:\d+)?(\/[^\s?#@\\]*)?)$/;

// The key is sent along, so the connection must be encrypted.
function checkBaseUrl(url: string, setting: Settings['baseUrlSetting']): string {
  if (typeof url === 'string' && secureUrl.test(url)) return url.replace(/\/+$/, '');
  return throwConfigurationError(
    'bad_base_url',
    `${setting} must be https (loopback: http), without user, query or fragment.`,
  );
}
