import { throwIfUnknown } from '../toolset/toolset-options.js';
import type { McpServerOptions } from './server-options.js';

const SERVER = ['name', 'version', 'outputSchemas', 'answers', 'extend'];
const STATELESS = [...SERVER, 'secret', 'answerTtlSeconds', 'listTtlMs'];
const HTTP = ['token', 'authorize', 'allowedHosts', 'allowedOrigins', 'path', 'maxSessions'];

/** The ways to serve. */
type Way =
  | 'createMcpServer'
  | 'claudeAgentSdkServer'
  | 'createMcpHttpHandler'
  | 'createMcpServerFactory'
  | 'createMcpHttpHandlerInBothEras';

/** The options that each of them takes. */
const KNOWN: Readonly<Record<Way, readonly string[]>> = {
  createMcpServer: SERVER,
  claudeAgentSdkServer: SERVER,
  createMcpHttpHandler: [...SERVER, ...HTTP],
  createMcpServerFactory: STATELESS,
  createMcpHttpHandlerInBothEras: [...STATELESS, ...HTTP, 'caller'],
};

/** Refuses options that would be ignored, and numbers that are none: a slip must not let more in. */
export function checkMcpOptions(where: Way, options: object): void {
  throwIfUnknown(where, Object.keys(options), KNOWN[where]);
  const { outputSchemas = 'full', answers = 'both' } = options as McpServerOptions;
  throwIfUnknown('outputSchemas', [outputSchemas], ['full', 'outline']);
  throwIfUnknown('answers', [answers], ['both', 'text', 'structured']);
  for (const name of ['answerTtlSeconds', 'listTtlMs', 'maxSessions'] as const) {
    const value = (options as Record<string, unknown>)[name];
    const least = name === 'listTtlMs' ? 0 : 1;
    if (value !== undefined && !(Number.isSafeInteger(value) && (value as number) >= least)) {
      throw new RangeError(`${name} must be a whole number from ${least} up, not ${String(value)}.`);
    }
  }
}
