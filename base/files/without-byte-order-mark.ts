/** A text without the byte order mark that some editors put at the start of a file. It is not part of JSON. */
export function withoutByteOrderMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
