/** What a file of ours is, and in which form this version writes it. The number rises when an older reader would misread it. */
export interface FileForm {
  readonly form: string;
  readonly number: number;
}

/** What a file begins with, so that whoever reads it knows what it is, how it is written and by whom. */
export interface FormHeader {
  readonly form: string;
  readonly file_format: number;
  readonly written_by: string;
}

/** The header of a file that this version writes. */
export function createFormHeader({ form, number }: FileForm, version: string): FormHeader {
  return { form, file_format: number, written_by: version };
}

/** Whether what a file begins with is a header of this form, of `any` number or of the one that this version writes. */
export function hasForm(header: unknown, { form, number }: FileForm, of: 'any' | 'this' = 'this'): boolean {
  const { form: given, file_format } = (header ?? {}) as Partial<FormHeader>;
  return given === form && (of === 'any' || file_format === number);
}

/** Why a file of this form, but of another number, is not read; `wayOut` says what to do besides updating. */
export function describeOtherForm(path: string, header: unknown, wayOut: string): string {
  const { file_format: format, written_by: by } = header as FormHeader;
  return `${path} was written by trackagoat-sdk ${by} in a form (${format}) that this version does not read; update the package or ${wayOut}.`;
}
