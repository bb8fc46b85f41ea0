/** Rows of cells as lines, each column as wide as its widest cell. Control characters in text by others are removed. */
export function alignColumns(rows: readonly (readonly string[])[], indent = '  '): string[] {
  const shown = rows.map((row) => row.map(toPlainText));
  const widths = (shown[0] ?? []).map((_, column) => Math.max(...shown.map((row) => row[column]?.length ?? 0)));
  return shown.map((row) => `${indent}${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd());
}

/** Text that is safe for a terminal. Names are text by others and could contain control sequences. */
export function toPlainText(text: string): string {
  return text.replaceAll(/\p{C}/gu, ' ');
}
