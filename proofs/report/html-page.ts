const STYLE = `
  :root { color-scheme: light dark; --text: #222; --back: #fff; --dim: #555; --rule: #ddd; --grid: #e4e4e4; --line: #3b6fb6; --card: #f4f5f7; --note: #fdf3d8; --bad: #b3261e; --good: #2c7a43; }
  @media (prefers-color-scheme: dark) { :root { --text: #e3e5e8; --back: #16181c; --dim: #a5abb4; --rule: #3b4048; --grid: #2c3037; --line: #7aa7e6; --card: #22262c; --note: #3a3320; --bad: #ff8a80; --good: #7cc98f; } }
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: var(--text); background: var(--back); }
  h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } h3 { font-size: 1rem; margin-bottom: .3rem; }
  table { border-collapse: collapse; margin: .5rem 0 1.2rem; }
  th, td { border-bottom: 1px solid var(--rule); padding: .25rem .8rem .25rem 0; text-align: left; vertical-align: top; }
  th.number, td.number { text-align: right; } td.number { white-space: nowrap; font-variant-numeric: tabular-nums; }
  .table { overflow-x: auto; }
  svg { max-width: 100%; height: auto; display: block; }
  svg text { font: 12px system-ui, sans-serif; fill: var(--dim); }
  figure { margin: 1rem 0; } figcaption { font-size: .9rem; color: var(--dim); }
  .narrow { display: none; }
  @media (max-width: 40rem) { body { margin: 1rem auto; } table { font-size: .8rem; } th, td { padding-right: .5rem; } .narrow { display: block; } .wide { display: none; } }
`;

/** A cell: text, or a right-aligned number. */
export type HtmlCell = string | { readonly number: string };

/** A self-contained page without scripts and requests. `parts` are HTML, `style` is their CSS. */
export function createPage(title: string, parts: readonly string[], style = ''): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>`;
  return `<!doctype html>\n<html lang="en"><head>${head}<style>${STYLE}${style}</style></head>\n<body>\n<main>\n<h1>${escapeHtml(title)}</h1>\n${parts.join('\n')}\n</main>\n</body></html>\n`;
}

/** A table. */
export function createTable(head: readonly string[], rows: readonly (readonly HtmlCell[])[]): string {
  const isNumber = (column: number): boolean => typeof (rows[0]?.[column] ?? '') !== 'string';
  const heads = head
    .map((cell, column) => `<th${isNumber(column) ? ' class="number"' : ''}>${escapeHtml(cell)}</th>`)
    .join('');
  const lines = rows.map((row) => `<tr>${row.map(createCell).join('')}</tr>`);
  return `<div class="table"><table><thead><tr>${heads}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table></div>`;
}

function createCell(cell: HtmlCell): string {
  return typeof cell === 'string'
    ? `<td>${escapeHtml(cell)}</td>`
    : `<td class="number">${escapeHtml(cell.number)}</td>`;
}

/** Escapes text for HTML, because names are text by others. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
