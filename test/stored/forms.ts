import { STUBS_FORM } from '../../cli/stubs-file.js';
import { STORE_FORM } from '../../mocks/adapters/persistence/store-header.js';
import { STORE_GROUPS } from '../../mocks/adapters/persistence/store-records.js';
import type { DataSchema } from '../../mocks/api/schemas/json-schema.js';
import { findSpecSchema } from '../../mocks/api/schemas/spec-schema.js';
import { SNAPSHOT_FORMAT } from '../../mocks/control/state/snapshot.js';
import { LINES_FORMAT } from '../../mocks/control/state/snapshot-lines.js';
import { SNAPSHOT_SCHEMA } from '../../mocks/control/state/snapshot-schema.js';
import { JOURNAL_FORM } from '../../proofs/read/journal.js';
import { storedRows } from '../../src/generated/stored-defaults.js';

/** The stored forms: the number of each form, and every place in it with its allowed values. */
export interface KeptForms {
  readonly numbers: {
    readonly snapshot: number;
    readonly lines: number;
    readonly store: number;
    readonly stubs: number;
    readonly journal: number;
  };
  /** Places such as `world.tables.campaigns[].name`, each with its type and limits. */
  readonly places: Readonly<Record<string, string>>;
  /** The groups of a kept folder, with the names of their entries. */
  readonly groups: Readonly<Record<string, unknown>>;
}

/** Whose the journals of the fixtures are. */
export const JOURNAL_OWNER = { owner: 'a pull', now: Date.parse('2026-01-05T00:00:00Z') };

/** The forms that this version writes. */
export function describeForms(): KeptForms {
  const places: Record<string, string> = {};
  const visit = (given: DataSchema, path: string): void => {
    const shape = given.$ref === undefined ? given : { ...findSpecSchema(given.$ref), ...given };
    const {
      $ref: _,
      properties = {},
      items,
      prefixItems = [],
      additionalProperties,
      description: _words,
      ...own
    } = shape;
    const isOpen = additionalProperties !== false && Object.keys(properties).length > 0;
    places[path] = `${isOpen ? 'open ' : ''}${JSON.stringify(own)}`;
    for (const [name, inner] of Object.entries(properties)) visit(inner, path === '' ? name : `${path}.${name}`);
    for (const [at, inner] of prefixItems.entries()) visit(inner, `${path}[${at}]`);
    if (items) visit(items, `${path}[]`);
    if (typeof additionalProperties === 'object') visit(additionalProperties, `${path}{}`);
  };
  visit(SNAPSHOT_SCHEMA, '');
  // Its required fields are all its fields: a new field is not a new demand on old readers.
  for (const { table } of Object.values(storedRows)) {
    const place = `world.tables.${table}[]`;
    if (places[place]) places[place] = places[place].replace(/"required":\[[^\]]*\],?/, '');
  }
  const numbers = {
    snapshot: SNAPSHOT_FORMAT,
    lines: LINES_FORMAT,
    store: STORE_FORM,
    stubs: STUBS_FORM.number,
    journal: JOURNAL_FORM.number,
  };
  return { numbers, places, groups: STORE_GROUPS };
}

/** The parts that a reader of `former` could not take of what is written in the forms of `present`, under the same numbers. */
export function findBreaks(former: KeptForms, present: KeptForms): string[] {
  const breaks: string[] = [];
  if (former.numbers.snapshot === present.numbers.snapshot) {
    for (const [place, kind] of Object.entries(former.places)) {
      const now = present.places[place];
      if (now === undefined) breaks.push(`${place} is gone`);
      else if (now !== kind) breaks.push(`${place} was ${kind} and is ${now}`);
    }
    for (const place of Object.keys(present.places)) {
      if (place in former.places) continue;
      // The owner says whether it takes a field that it does not know; of what is new as a whole that is said once.
      const owner = place.replace(/(^|\.)\w+$|\[\d*\]$|\{\}$/, '');
      if (owner in former.places && !former.places[owner]?.startsWith('open ')) breaks.push(`${place} is new`);
    }
  }
  if (former.numbers.store === present.numbers.store) {
    const [before, after] = [former.groups, present.groups].map(toSortedJson);
    if (before !== after) breaks.push(`the groups of a kept folder were ${before} and are ${after}`);
  }
  return breaks;
}

/** The order of groups and their entries does not matter to the form. */
function toSortedJson(groups: KeptForms['groups']): string {
  const sorted = Object.entries(groups).map(([name, entries]) => [
    name,
    Array.isArray(entries) ? [...entries].sort() : entries,
  ]);
  return JSON.stringify(sorted.sort(([left], [right]) => (String(left) < String(right) ? -1 : 1)));
}
