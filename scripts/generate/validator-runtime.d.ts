export declare function codePointLength(text: string): number;
export declare function jsonEqual(a: unknown, b: unknown): boolean;
export declare function gatherErrors<Error>(errors: Error[] | null, more: readonly Error[]): readonly Error[];
export declare function isDecimal(text: string): boolean;

export function addError(
  errors: object[] | null,
  instancePath: string,
  keyword: string,
  params: object,
  schemaPath?: string,
): object[];
