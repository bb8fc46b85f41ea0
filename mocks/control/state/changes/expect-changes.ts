import { changePatternOptions, expectationOptions } from '../../../../options/mock-options.js';
import { unknownKeyMessage } from '../../../api/issues.js';
import { invalidBody } from '../../../world/store/api-problem.js';
import type { World } from '../../../world/store/world.js';
import { ENTITIES } from '../../schemas/entities.js';
import { takeControl } from '../../schemas/take-control.js';
import type { Change, ChangeCause, ChangedEntity } from './change-history.js';
import { describeChange, show } from './describe-change.js';
import { computeNetChanges } from './net-changes.js';

/** Which change is meant; what is left out matches any. Objects match when they have at least these fields. */
export interface ChangePattern {
  readonly entity?: ChangedEntity;
  readonly type?: Change['type'];
  readonly id?: string;
  readonly cause?: Partial<ChangeCause>;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/** The changes that must have happened, and those that may have. */
export interface ChangeExpectation {
  /** The name of a checkpoint. Default: since the start, the last reset or the last snapshot that was restored. */
  readonly since?: string;
  /** Each must match a change of its own. */
  readonly required?: readonly ChangePattern[];
  /** True: nothing but what is required may have changed. A list: nothing but that and what is required. */
  readonly only?: boolean | readonly ChangePattern[];
  /** Changes that are looked at by neither. */
  readonly ignore?: readonly ChangePattern[];
}

const PATTERN_KEYS = Object.keys(changePatternOptions);

/** The changes are not what was expected. The message shows both sides as a person reads them. */
export class UnexpectedChangesError extends Error {
  override readonly name = 'UnexpectedChangesError';

  constructor(
    message: string,
    /** Patterns that no change matched. */
    readonly missing: readonly ChangePattern[],
    /** Changes that were not expected. */
    readonly unexpected: readonly Change[],
  ) {
    super(message);
  }
}

/** Throws an UnexpectedChangesError unless the changes, row by row, are the expected ones. */
export function checkChanges(
  world: World,
  changes: readonly Change[],
  { required = [], only = false, ignore = [] }: ChangeExpectation,
): void {
  const net = computeNetChanges(changes).filter((change) => !ignore.some((pattern) => matches(pattern, change)));
  const assigned = assign(required, net);
  const missing = required.filter((_, at) => assigned[at] === undefined);
  const used = new Set(assigned);
  const allowed = typeof only === 'boolean' ? [] : only;
  const unexpected =
    only === false
      ? []
      : net.filter((change, at) => !used.has(at) && !allowed.some((pattern) => matches(pattern, change)));
  if (missing.length === 0 && unexpected.length === 0) return;
  throw new UnexpectedChangesError(tell({ world, net, missing, unexpected }), missing, unexpected);
}

/** The entry's own copy of an expectation. Refuses what is misspelt with an ApiProblem: it would hold whatever happened. */
export function takeExpectation(given: ChangeExpectation): ChangeExpectation {
  const taken: ChangeExpectation = takeControl('expectChanges', given, expectationOptions);
  const { required, only } = taken;
  if (required === undefined && only === undefined) {
    throw invalidBody('expectChanges', 'say what is required, or that only it may have changed (`only`).');
  }
  if (only !== undefined && typeof only !== 'boolean' && !Array.isArray(only)) {
    throw invalidBody('expectChanges: only', 'must be true, false or a list.');
  }
  const take = (name: 'required' | 'only' | 'ignore'): readonly ChangePattern[] | undefined => {
    const patterns = given[name];
    return Array.isArray(patterns) ? patterns.map((pattern, at) => takePattern(pattern, `${name}.${at}`)) : undefined;
  };
  return {
    ...taken,
    required: take('required') ?? [],
    only: take('only') ?? only === true,
    ignore: take('ignore') ?? [],
  };
}

function takePattern(given: ChangePattern, place: string): ChangePattern {
  const pattern: ChangePattern = takeControl(`expectChanges: ${place}`, given, changePatternOptions);
  const entities: readonly string[] = Object.values(ENTITIES);
  if (pattern.entity !== undefined && !entities.includes(pattern.entity)) {
    throw invalidBody(`expectChanges: ${place}.entity`, unknownKeyMessage(pattern.entity, entities));
  }
  return pattern;
}

/** For each pattern the place of a change of its own that it matches, as many as can be: augmenting paths. */
function assign(patterns: readonly ChangePattern[], changes: readonly Change[]): (number | undefined)[] {
  const owners: (number | undefined)[] = [];
  const find = (pattern: number, tried: Set<number>): boolean => {
    for (const [at, change] of changes.entries()) {
      if (tried.has(at) || !matches(patterns[pattern] as ChangePattern, change)) continue;
      tried.add(at);
      const owner = owners[at];
      if (owner === undefined || find(owner, tried)) {
        owners[at] = pattern;
        return true;
      }
    }
    return false;
  };
  for (const at of patterns.keys()) find(at, new Set());
  return patterns.map((_, pattern) => {
    const at = owners.indexOf(pattern);
    return at < 0 ? undefined : at;
  });
}

/** Whether a change is what a pattern means. */
function matches(pattern: ChangePattern, change: Change): boolean {
  return PATTERN_KEYS.every((key) => {
    const wanted = pattern[key as keyof ChangePattern];
    return wanted === undefined || isPartOf(wanted, change[key as keyof Change]);
  });
}

function isPartOf(wanted: unknown, actual: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return Object.is(wanted, actual);
  if (typeof actual !== 'object' || actual === null) return false;
  if (Array.isArray(wanted)) {
    const list = actual as readonly unknown[];
    return (
      Array.isArray(actual) && wanted.length === list.length && wanted.every((item, at) => isPartOf(item, list[at]))
    );
  }
  return Object.entries(wanted).every(([key, value]) => isPartOf(value, (actual as Record<string, unknown>)[key]));
}

interface Findings {
  readonly world: World;
  readonly net: readonly Change[];
  readonly missing: readonly ChangePattern[];
  readonly unexpected: readonly Change[];
}

function tell({ world, net, missing, unexpected }: Findings): string {
  const lines = [
    ...(missing.length > 0 ? ['These changes were expected and did not happen:'] : []),
    ...missing.map((pattern) => `  - ${tellPattern(pattern)}`),
    ...(unexpected.length > 0 ? ['These changes were not expected:'] : []),
    ...unexpected.map((change) => `  + ${describeChange(world, change)}`),
  ];
  const others = net.filter((change) => !unexpected.includes(change));
  if (missing.length > 0 && others.length > 0) {
    lines.push('What happened besides:', ...others.map((change) => `    ${describeChange(world, change)}`));
  }
  if (net.length === 0) lines.push('Nothing changed at all.');
  return lines.join('\n');
}

function tellPattern({ entity, type, id, cause, before, after }: ChangePattern): string {
  const parts = [
    `${entity ?? 'any entity'} ${type ?? 'changed'}`,
    id === undefined ? '' : `id ${id}`,
    before === undefined ? '' : `before: ${tellFields(before)}`,
    after === undefined ? '' : `after: ${tellFields(after)}`,
    cause === undefined ? '' : `cause: ${tellFields({ ...cause })}`,
  ];
  return parts.filter(Boolean).join(', ');
}

function tellFields(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .map(([field, value]) => `${field} ${show(field, value)}`)
    .join(', ');
}
