import type { DataSchema } from './json-schema.js';

/** Why a value was refused: the keyword, its schema, and the keyword's details. */
export interface SchemaError {
  /** The keys and numbers that lead to the value; empty for the whole. */
  readonly path: readonly (string | number)[];
  /** Such as `required` or `additionalProperties`. */
  readonly keyword: string;
  /** Such as `{ additionalProperty: 'nmae' }` or `{ allowedValues: [...] }`. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema: DataSchema;
}

/** Checks a value and adds its errors to the report. */
export type SchemaCheck = (value: unknown, report: SchemaReport) => void;

/** The errors of a value, as far as it was checked. */
export class SchemaReport {
  readonly errors: FoundError[];

  /** Checking stops after this many errors; undefined to find all. */
  constructor(private readonly most: number | undefined) {
    this.errors = [];
  }

  get isFull(): boolean {
    return this.most !== undefined && this.errors.length >= this.most;
  }

  /** Adds an error of the present value. */
  add(keyword: string, params: SchemaError['params'], schema: DataSchema): void {
    this.errors.push({ path: [], keyword, params, schema });
  }

  /** Checks a child of the value. Nearly all values are valid, so the path is not kept; it is built on the way back. */
  descend(step: string | number, value: unknown, check: SchemaCheck): void {
    const { errors } = this;
    const known = errors.length;
    check(value, this);
    for (let index = known; index < errors.length; index += 1) errors[index]?.path.unshift(step);
  }

  /** The errors of the value by this check alone, for a keyword with alternatives. */
  tryCheck(check: SchemaCheck, value: unknown): readonly FoundError[] {
    const report = new SchemaReport(this.most);
    check(value, report);
    return report.errors;
  }
}

interface FoundError extends SchemaError {
  readonly path: (string | number)[];
}

/** All errors of a value, or the first `most`. */
export function findErrors(check: SchemaCheck, value: unknown, most?: number): readonly SchemaError[] {
  const report = new SchemaReport(most);
  check(value, report);
  return report.errors;
}
