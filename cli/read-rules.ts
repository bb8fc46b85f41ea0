import { readMessage } from '../base/values/thrown.js';
import { checkTimeZone } from '../mocks/control/schemas/moment.js';
import { checkOptions } from '../mocks/control/state/options.js';
import type { RuleProfile } from '../mocks/world/store/rule-profile.js';
import { UsageError } from './command.js';
import { parseJson, readText } from './parse-json.js';

/** The rule choices that --rules gives: JSON, or a file. Throws a UsageError that says what is wrong with them. */
export async function readRules(file: string): Promise<Partial<RuleProfile>> {
  const rules = (await readJson('rules', file)) as Partial<RuleProfile>;
  try {
    checkOptions({ rules });
  } catch (error) {
    throw new UsageError(`--rules: ${file}: ${readMessage(error)}`);
  }
  return rules;
}

/** The JSON that a flag gives, or that of the file that it names. Throws a UsageError if it is not JSON. */
export async function readJson(flag: string, given: string): Promise<unknown> {
  const isInline = given.trimStart().startsWith('{');
  const text = isInline ? given : await readText(given, `--${flag}: ${given}`);
  try {
    return parseJson(text);
  } catch (error) {
    throw new UsageError(`--${flag}${isInline ? '' : `: ${given}`} is not valid JSON: ${readMessage(error)}`);
  }
}

/** The zone that --timezone names. Throws a UsageError for one that does not exist. */
export function readTimeZone(name: string): string {
  try {
    checkTimeZone(name, '--timezone');
  } catch (error) {
    throw new UsageError(readMessage(error));
  }
  return name;
}
