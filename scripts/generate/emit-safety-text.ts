import { quoted } from './source-text.js';

/** The heading of the part of docs/agents.md that a model may read. */
const HEADING = '## Rules a model cannot get around';

/** The docs' text about the protection of payments, without its code, which is for programmers. */
export function emitSafetyText(page: string): string {
  const [, part = ''] = page.split(`${HEADING}\n`);
  const [section = ''] = part.split(/^## /m);
  const text = section
    .replaceAll(/^<!--.*-->\n/gm, '')
    .replaceAll(/^(`{3,})[\s\S]*?^\1\n/gm, '')
    .trim()
    .replace(/:$/, '.');
  if (page !== '' && text === '') throw new Error(`docs/agents.md has no part "${HEADING}"`);
  return `/** What protects payments, as docs/agents.md says it. */\nexport const safetyText: string = ${quoted(`# What protects payments\n\n${text}\n`)};\n`;
}
