/** A page as a person reads it: a row of a table in a line, and folded parts after `+`. */
export function readPage(page: string): string {
  const [, body = ''] = page.split('</style>');
  const lines = body
    .replaceAll(/<[^>]*aria-label="([^"]*)"[^>]*>/g, '\n$1\n')
    .replaceAll('<details><summary>', '+ ')
    .replaceAll(/<\/(tr|h1|h2|p|li|text|title|desc|summary|details)>/g, '\n')
    .replaceAll(/<\/t[dh]>/g, ' | ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#34;', '"')
    .split('\n');
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
