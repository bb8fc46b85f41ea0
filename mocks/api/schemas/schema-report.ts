import type { JsonSchema } from './json-schema.js';

/** Why a value was refused: by which keyword of which schema, with what the keyword says of it. */
export interface SchemaError {
  /** The keys and numbers that lead to the value; none for the whole. */
  readonly path: readonly (string | number)[];
  /** Such as `required` or `additionalProperties`. */
  readonly keyword: string;
  /** Such as `{ additionalProperty: 'nmae' }` or `{ allowedValues: [...] }`. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema: JsonSchema;
}

/** Looks at a value and adds what is wrong with it to the report. */
export type SchemaCheck = (value: unknown, report: SchemaReport) => void;

/** What is wrong with a value, as far as it was looked at. */
export class SchemaReport {
  readonly errors: FoundError[];

  /** Nobody looks on once `most` things are wrong; undefined when all are asked for. */
  constructor(private readonly most: number | undefined) {
    this.errors = [];
  }

  get isFull(): boolean {
    return this.most !== undefined && this.errors.length >= this.most;
  }

  /** Adds what is wrong with the value that is looked at. */
  add(keyword: string, params: SchemaError['params'], schema: JsonSchema): void {
    this.errors.push({ path: [], keyword, params, schema });
  }

  /** Looks at what the value has at a step. Nearly all is as it should be, so nobody keeps the way; it is told on the way back. */
  descend(step: string | number, value: unknown, check: SchemaCheck): void {
    const { errors } = this;
    const known = errors.length;
    check(value, this);
    for (let index = known; index < errors.length; index += 1) errors[index]?.path.unshift(step);
  }

  /** What would be wrong with the value by this check alone, for a keyword that has the choice. */
  tryCheck(check: SchemaCheck, value: unknown): readonly FoundError[] {
    const report = new SchemaReport(this.most);
    check(value, report);
    return report.errors;
  }
}

interface FoundError extends SchemaError {
  readonly path: (string | number)[];
}

/** All that is wrong with a value, or the first `most` things. */
export function findErrors(check: SchemaCheck, value: unknown, most?: number): readonly SchemaError[] {
  const report = new SchemaReport(most);
  check(value, report);
  return report.errors;
}
