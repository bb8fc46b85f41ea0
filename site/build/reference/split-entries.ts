import { listAnchors } from '../../../scripts/docs/links.js';
import { findExample } from './find-example.js';

/** Below this size an entry is one page. */
const SMALL = 6_000;
/** A type of more lines has a page. */
const LONG = 32;

/** A thing that an entry exports or shows: its heading and its text, with the headings of its parts. */
interface Section {
  readonly name: string;
  readonly group: string;
  readonly text: string;
  /** The anchors of its headings on the page of the entry. */
  readonly anchors: readonly string[];
}

/** A page to be: what it begins with, and the sections on it. The first `main` ones are open, the others folded. */
interface Sheet {
  readonly file: string;
  readonly head: string;
  readonly main: readonly Section[];
  readonly folded: Section[];
}

/**
 * The pages of the reference by what they are used for: an entry leads to a page per function and per large object; errors
 * come last. A small type is folded on the page that names it first.
 */
export function splitEntries(entries: ReadonlyMap<string, string>): Map<string, string> {
  const sheets = [...entries].flatMap(([file, page]) => (page.length < SMALL ? [] : splitEntry(file, page)));
  const written = new Map(sheets.map((sheet) => [sheet.file, writeSheet(sheet)]));
  const places = new Map<string, string>();
  for (const { file, main, folded } of sheets) {
    const anchors = listAnchors(written.get(file) ?? '');
    let at = anchors.indexOf(listAnchors(main[0]?.text ?? '')[0] ?? '');
    for (const section of main)
      for (const old of section.anchors) places.set(toPlace(file, old), `${file}#${anchors[at++]}`);
    at = anchors.length - folded.reduce((sum, section) => sum + section.anchors.length, 0);
    for (const section of folded)
      for (const old of section.anchors) places.set(toPlace(file, old), `${file}#${anchors[at++]}`);
  }
  const pages = new Map([...entries].filter(([file]) => !written.has(file)));
  for (const [file, page] of [...written, ...pages]) pages.set(file, relink(page, file, places));
  return pages;
}

/** `mocks-create-mock.md` and `mocks.md` are pages of the entry `mocks.md`; its name is before the tilde. */
const findEntry = (file: string): string => `${file.split('~')[0]?.replace(/\.md$/, '')}.md`;
const toPlace = (file: string, anchor: string): string => `${findEntry(file)}#${anchor}`;

function relink(page: string, file: string, places: ReadonlyMap<string, string>): string {
  return page.replaceAll(/\]\(([\w~-]+\.md)?#([^)\s]+)\)/g, (whole, target: string | undefined, anchor: string) => {
    const place = places.get(toPlace(target ?? file, anchor));
    if (place === undefined) return whole;
    return place.startsWith(`${file}#`) ? `](${place.slice(file.length)})` : `](${place})`;
  });
}

function splitEntry(file: string, page: string): Sheet[] {
  const sections = readSections(page);
  const title = /^# (.*)$/m.exec(page)?.[1] ?? '';
  const base = file.replace(/\.md$/, '');
  const errors = sections.filter(isError);
  const others = sections.filter((section) => !isError(section));
  const values = new Set(others.filter(isValue).map(({ name }) => toFileName(name)));
  // `trend` resolves to a `Trend`, which would have the same page: the type is folded on it.
  const isResult = (section: Section): boolean => !isValue(section) && values.has(toFileName(section.name));
  const own = others.filter((section) => hasPage(section) && !isResult(section)).sort(byUse);
  const sheets: Sheet[] = own.map((section) => ({
    file: `${base}~${toFileName(section.name)}.md`,
    head: `From \`${title}\`.\n`,
    main: [section],
    folded: [],
  }));
  const left = new Map(
    others.filter((section) => !own.includes(section)).map((section) => [section.anchors[0] ?? '', section]),
  );
  for (const sheet of sheets) foldNamed(sheet, left);
  const errorSheet: Sheet = {
    file: `${base}~errors.md`,
    head: `# Errors and guards of ${title}\n`,
    main: errors,
    folded: [],
  };
  const all = errors.length > 0 ? [...sheets, errorSheet] : sheets;
  const intro = page.slice(page.indexOf('\n') + 1, page.indexOf('\n## ')).trim();
  return [...all, { file, head: writeIndex(title, intro, all), main: [], folded: [...left.values()].sort(byName) }];
}

/** The types that the sheet names, and those that these name, as long as no page has them. */
function foldNamed(sheet: Sheet, left: Map<string, Section>): void {
  const waiting = [...sheet.main];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    for (const [, anchor = ''] of next.text.matchAll(/\]\(#([^)\s]+)\)/g)) {
      const found = left.get(anchor);
      if (!found) continue;
      left.delete(anchor);
      sheet.folded.push(found);
      waiting.push(found);
    }
  }
}

function readSections(page: string): Section[] {
  const anchors = listAnchors(page);
  let at = 0;
  let group = '';
  const sections: Section[] = [];
  for (const block of page.split(/^(?=#{1,3} )/m)) {
    const count = listAnchors(block).length;
    const own = anchors.slice(at, at + count);
    at += count;
    const [, marks = '', title = ''] = /^(#+) (.*)/.exec(block) ?? [];
    if (marks === '##') group = title;
    if (marks !== '###') continue;
    const text = block.replaceAll(/^\*\*\*$/gm, '').trim();
    sections.push({ name: title.replaceAll('\\', '').replace(/\(\)$/, ''), group, text, anchors: own });
  }
  return sections;
}

const isError = ({ name, group }: Section): boolean =>
  /Error$|Problem$/.test(name) || (group === 'Functions' && /^(?:is|has)[A-Z]/.test(name));
/** Functions, and constants: a workflow is one. */
const isValue = ({ group }: Section): boolean => /^(?:Functions|Variables)$/.test(group);
const hasPage = (section: Section): boolean =>
  isValue(section) || FIRST.includes(section.name) || section.text.split('\n').length > LONG;

/** A reader of an entry wants these first: how it begins, its options, its result and the methods of that. */
const FIRST = [
  ...['createClient', 'TrackagoatClient', 'createMock', 'MockOptions', 'Mock', 'OrganizationControl', 'WorldState'],
  ...['createToolset', 'Toolset', 'weeklyPayoutReview', 'settleAll', 'planSettlement', 'commitSettlement'],
  ...['explore', 'replay', 'cloneOrganization', 'verifyAccruals'],
];

/** `FIRST`, then things that make something, then functions, then objects by name. */
function byUse(left: Section, right: Section): number {
  const rank = ({ name, group }: Section): number => {
    const kind = /^create|^serve/.test(name) ? 0 : group === 'Functions' ? 1 : 2;
    return FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length + kind;
  };
  return rank(left) - rank(right) || byName(left, right);
}

function byName(left: Section, right: Section): number {
  return left.name < right.name ? -1 : 1;
}

function toFileName(name: string): string {
  return name
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-')
    .replaceAll('_', '-')
    .toLowerCase();
}

/** The page that leads to the others of its entry. */
function writeIndex(title: string, intro: string, sheets: readonly Sheet[]): string {
  const rows = sheets.map(({ file, main }) => {
    const [only] = main;
    if (main.length !== 1 || !only) return `| [Errors and guards](${file}) | What it throws, and how to recognize it |`;
    return `| [\`${only.name}\`](${file}) | ${sayFirst(only.text)} |`;
  });
  return `# ${title}\n\n${intro}\n\n| Page | About |\n|---|---|\n${rows.join('\n')}\n`;
}

/** The first sentence about a thing, without its links. */
function sayFirst(text: string): string {
  const about =
    text
      .split('\n\n')
      .slice(1)
      .find((part) => /^[A-Z`]/.test(part)) ?? '';
  const [sentence = ''] = about
    .replaceAll('\n', ' ')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split(/(?<=[.])\s(?=[A-Z])/);
  return sentence.replaceAll('|', '\\|');
}

function writeSheet({ head, main, folded }: Sheet): string {
  const isAlone = main.length === 1;
  const open = main.map(({ name, text }) => {
    if (!isAlone) return raise(text, 1);
    const [title = '', ...body] = raise(text, 2).split('\n');
    const example = findExample(name);
    return `${title}\n\n${head}${body.join('\n')}\n${example}`;
  });
  const types = folded.map(({ name, text }) => `::: details ${name}\n\n${text}\n\n:::`);
  const tail = types.length > 0 ? `\n## Types\n\n${types.join('\n\n')}\n` : '';
  return `${isAlone ? '' : `${head}\n`}${open.join('\n\n')}\n${tail}`.replaceAll(/\n{3,}/g, '\n\n');
}

/** The text with its headings so many levels higher. */
function raise(text: string, levels: number): string {
  return text.replaceAll(/^#+(?= )/gm, (marks) => marks.slice(Math.min(levels, marks.length - 1)));
}
