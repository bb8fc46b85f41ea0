/**
 * The kind of a file of this project, and the form that this version writes. The number is increased if an older reader
 * would misread it.
 */
export interface FileForm {
  readonly form: string;
  readonly number: number;
}

/** The header of a file. It says what the file is, in which form, and which version wrote it. */
export interface FormHeader {
  readonly form: string;
  readonly file_format: number;
  readonly written_by: string;
}

/** The header of a file that this version writes. */
export function createFormHeader({ form, number }: FileForm, version: string): FormHeader {
  return { form, file_format: number, written_by: version };
}

/** Whether a value is a header of this form: with `any` number, or with the number that this version writes. */
export function hasForm(header: unknown, { form, number }: FileForm, which: 'any' | 'this' = 'this'): boolean {
  const { form: given, file_format } = (header ?? {}) as Partial<FormHeader>;
  return given === form && (which === 'any' || file_format === number);
}

/** Why a file of this form with another number is not read. `wayOut` says what to do besides updating. */
export function describeOtherForm(path: string, header: unknown, wayOut: string): string {
  const { file_format: format, written_by: by } = header as FormHeader;
  return `${path} was written by trackagoat-sdk ${by} in a form (${format}) that this version does not read; update the package or ${wayOut}.`;
}
