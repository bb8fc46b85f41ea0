import { element } from './element.js';

const SHOWN = 8;

/** Adds a field to the page of errors: it lists the sections whose code or text has what is typed. Elsewhere it does nothing. */
export function addErrorSearch(): void {
  const codes = document.querySelector('.vp-doc #every-code');
  if (!codes || document.querySelector('.error-search')) return;
  const field = element('input', '');
  field.type = 'search';
  field.placeholder = 'A code, a status, or a part of a message';
  field.setAttribute('aria-label', 'Find an error');
  const found = element('ul', '');
  found.setAttribute('aria-live', 'polite');
  field.addEventListener('input', () => {
    found.replaceChildren(...findSections(field.value).map(toLine));
  });
  codes.after(element('div', 'error-search', field, found));
}

/** Sections with the words, those first that have them in their heading. */
function findSections(typed: string): Element[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const has = (text: string): boolean => words.every((word) => text.toLowerCase().includes(word));
  const headings = [...document.querySelectorAll('.vp-doc :is(h2, h3)[id]:not(#every-code)')];
  const named = headings.filter((heading) => has(heading.id));
  const others = headings.filter((heading) => !named.includes(heading) && has(readParts(heading).join(' ')));
  return [...named, ...others].slice(0, SHOWN);
}

function toLine(heading: Element): HTMLLIElement {
  const link = element('a', '', heading.firstChild?.textContent?.trim() ?? '');
  link.href = `#${heading.id}`;
  const about = readParts(heading).find((part) => !part.startsWith('Status '));
  return element('li', '', link, ` ${about?.split(/(?<=[.:])\s/)[0] ?? ''}`);
}

/** The texts between a heading and the next one. */
function readParts(heading: Element): string[] {
  const parts: string[] = [];
  for (let next = heading.nextElementSibling; next && !/^H[23]$/.test(next.tagName); next = next.nextElementSibling)
    if (!next.matches('.error-search')) parts.push(next.textContent?.trim() ?? '');
  return parts;
}
