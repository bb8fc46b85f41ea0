import { plainKinds } from '../../../base/options/kinds.js';
import type { Taker } from '../../../base/options/take-options.js';
import { ConfigurationError } from '../errors/errors.js';
import type { ClientCode } from '../errors/known-code.js';

/** Refuses a misuse: nothing has been sent. */
export function throwConfigurationError(code: ClientCode, message: string): never {
  throw new ConfigurationError(message, { code });
}

/** Takes the options of `where`. A wrong one is a ConfigurationError `bad_option`. */
export function badOption(where: string): Taker {
  return { where, kinds: plainKinds, refuse: (message) => new ConfigurationError(message, { code: 'bad_option' }) };
}
