/**
 * The kind of a file of this project, and the form that this version writes. The number is increased if an older reader
 * would misread it.
 */
export interface FileForm {
  readonly form: string;
  readonly number: number;
}

/** The header of a file that this version writes. It says what the file is, in which form, and which version wrote it. */
export function createFormHeader({ form, number }: FileForm, version: string) {
  return { form, file_format: number, written_by: version };
}

type FormHeader = ReturnType<typeof createFormHeader>;

/** The number of a header of this form, which may be another than this version writes; undefined if it is not of the form. */
export function readForm(header: unknown, { form }: FileForm): number | undefined {
  const { form: given, file_format } = Object(header) as Partial<FormHeader>;
  return given === form ? (file_format ?? 0) : undefined;
}

/** Why a file of this form with another number is not read. `wayOut` says what to do besides updating. */
export function describeOtherForm(path: string, header: unknown, wayOut: string): string {
  const { file_format: format, written_by: by } = header as FormHeader;
  return `${path} was written by trackagoat-sdk ${by} in a form (${format}) that this version does not read; update the package or ${wayOut}.`;
}
