import { readMessage } from '../base/values/thrown.js';
import { checkTimeZone } from '../mocks/control/schemas/moment.js';
import { UsageError } from './command.js';

/** The zone that --timezone names. Throws a UsageError for one that does not exist. */
export function readTimeZone(name: string): string {
  try {
    checkTimeZone(name, '--timezone');
  } catch (error) {
    throw new UsageError(readMessage(error));
  }
  return name;
}
