/** Wraps a text to a maximum width. A longer word stays whole. */
export function wrapText(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/**
 * Wraps the prose of a help text. A line that begins with a space, and the lines after it in its paragraph, stay as
 * they are.
 */
export function wrapHelp(help: string, columns = 80): string {
  return help
    .split('\n\n')
    .map((paragraph) => wrapParagraph(paragraph, columns))
    .join('\n\n');
}

function wrapParagraph(paragraph: string, columns: number): string {
  const lines = paragraph.split('\n');
  const firstKept = lines.findIndex((line) => line.startsWith(' '));
  const [prose, kept] = firstKept < 0 ? [lines, []] : [lines.slice(0, firstKept), lines.slice(firstKept)];
  const ending = paragraph.endsWith('\n') && kept.length === 0 ? '\n' : '';
  return [...wrapText(prose.join(' '), columns), ...kept].join('\n') + ending;
}
