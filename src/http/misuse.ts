import { ConfigurationError } from '../errors/local-errors.js';

/** Refuses a misuse: nothing has been sent. */
export function misuse(code: string, message: string): never {
  throw new ConfigurationError(message, { code });
}
