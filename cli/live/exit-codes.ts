import { readField } from '../../base/values/read-field.js';
import { readCode, readMessage } from '../../base/values/thrown.js';
import { isApiError, isConfigurationError, isConnectionError, isTrackagoatError } from '../../src/index.js';
import { type Io, UsageError } from '../command.js';

/** The exit codes of every command that reads a live service: an alarm and an outage never have the same code. */
export const EXIT = { right: 0, different: 1, wrong_use: 2, unreachable: 3, key_refused: 4, rate_limited: 5 } as const;

/** Why a command has no result. */
export interface Problem {
  readonly code: Exclude<keyof typeof EXIT, 'right' | 'different'>;
  readonly message: string;
}

/** The table as a command's help shows it; `right` and `different` describe those two results. Not every command has both. */
export function exitHelp({ right, different }: { readonly right: string; readonly different?: string }): string {
  return `Exit codes:
  0  ${right}${different === undefined ? '' : `\n  1  ${different}`}
  2  wrong flags, or a file that cannot be read or written
  3  the API was not reached, or did not respond as this API does
  4  the key is missing, malformed, refused, or may not read
  5  the rate limit or the quota is used up`;
}

/** The reason why a command has no result, from any thrown value. It names the setting that has the address, not the client's option. */
export function toProblem(error: unknown, args: readonly string[], env: Io['env']): Problem {
  const text = readMessage(error);
  const setting = addressSetting(args, env);
  if (setting === undefined) return { code: toCode(error), message: text };
  const message = text.replace(/(?<!its )\bbaseUrl\b/g, setting);
  const isOfAddress = message === text && isUnreached(error) && !text.includes(setting);
  return { code: toCode(error), message: isOfAddress ? `${text} Check ${setting}.` : message };
}

/** The variable that has the address which a command reads; undefined if it is not given. */
function addressSetting(args: readonly string[], env: Io['env']): string | undefined {
  if (args.some((arg) => /^--(mock|snapshot)(=|$)/.test(arg))) return undefined;
  return env.TRACKAGOAT_BASE_URL === undefined ? undefined : 'TRACKAGOAT_BASE_URL';
}

/** Whether nothing was sent, as where the address is wrong. A connection that broke later says nothing about the address. */
function isUnreached(error: unknown): boolean {
  if (isConnectionError(error)) return !error.sent;
  return error instanceof Error && error.cause !== undefined && isUnreached(error.cause);
}

/** Whether an error is the service's or the key's, and not one of this machine. */
export function isOfService(error: unknown): boolean {
  if (isTrackagoatError(error) || isOfKey(error)) return true;
  return error instanceof Error && error.cause !== undefined && isOfService(error.cause);
}

function isOfKey(error: unknown): boolean {
  return readCode(error) === 'bad_api_key';
}

function toCode(error: unknown): Problem['code'] {
  if (error instanceof UsageError) return 'wrong_use';
  if (isOfKey(error)) return 'key_refused';
  if (isConfigurationError(error)) return 'wrong_use';
  // Code that refuses options throws this, with the kind of mistake.
  if (error instanceof RangeError && 'code' in error) return 'wrong_use';
  const status = findStatus(error);
  if (status === 401 || status === 403) return 'key_refused';
  if (status === 402 || status === 429) return 'rate_limited';
  return isOfFile(error) ? 'wrong_use' : 'unreachable';
}

/** An error of the disk has a system call and a path. A failed connection has no path. */
function isOfFile(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

/** The status of the response that ended the reading. Errors have it as their cause. */
function findStatus(error: unknown): unknown {
  if (isApiError(error)) return error.status;
  if (!(error instanceof Error)) return readField(error, 'status');
  return error.cause === undefined ? undefined : findStatus(error.cause);
}

/** Runs `work`. If it refuses an option that came from a flag, the command line was wrong. */
export async function rethrowAsUsage<Result>(codes: readonly string[], work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = readCode(error) ?? 'bad_option';
    if (error instanceof RangeError && codes.includes(String(code))) throw new UsageError(error.message);
    throw error;
  }
}
