/** A page of an entry, by its file. */
type Pages = ReadonlyMap<string, string>;

/** A row of a table: an option with the type and the words that its interface gives it. */
interface OptionRow {
  readonly name: string;
  readonly type: string;
  readonly about: string;
  /** The page of its interface, from which its links lead on. */
  readonly file: string;
}

/** A parameter of a signature whose type is an interface of options. */
const PARAMETER = /`(?<name>\w+)\??`: \[`\w+(?:Options|Input)`\]\((?<file>[\w-]+\.md)?#(?<anchor>[^)]+)\)/g;
/** An interface that another one extends, whole or without some of its fields. */
const EXTENDED =
  /^- (?:(?<way>`Omit`|`Pick`)\\<)?\[`\w+`\]\((?<file>[\w-]+\.md)?#(?<anchor>[^)]+)\)(?:, (?<names>.*)\\>)?$/gm;
const PROPERTY = /^- \*\*(\w+)(\??)\*\*: ((?:.|\n(?![-#\n]))*)/gm;

/** The pages with a table below each function that takes options: all of them, those of extended interfaces too. */
export function addOptionTables(pages: Pages): Map<string, string> {
  return new Map([...pages].map(([file, page]) => [file, addTables(file, page, pages)]));
}

function addTables(file: string, page: string, pages: Pages): string {
  return page.replaceAll(/^### [\s\S]*?(?=^#{2,3} |$(?![\s\S]))/gm, (section) => {
    const signature = section.split('\n').find((line) => line.startsWith('> ')) ?? '';
    if (!/^> (?:`const` )?\*\*\w+\*\*/.test(signature)) return section;
    const tables = [...signature.matchAll(PARAMETER)].flatMap(({ groups = {} }) => {
      const rows = listOptions(groups.file ?? file, groups.anchor ?? '', pages);
      return rows.length === 0 ? [] : [writeTable(groups.name ?? '', rows, file)];
    });
    return tables.length === 0 ? section : `${section.trimEnd()}\n\n${tables.join('\n\n')}\n\n`;
  });
}

function listOptions(file: string, anchor: string, pages: Pages): OptionRow[] {
  const section = findSection(pages.get(file) ?? '', anchor).split(/^#{4,} Methods$/m)[0] ?? '';
  const own = [...section.matchAll(PROPERTY)].map(([, name = '', mark = '', text = '']) => {
    const end = findEnd(text);
    return { name: name + mark, type: text.slice(0, end), about: text.slice(end + 2).replaceAll('\n', ' '), file };
  });
  const inherited = [...section.matchAll(EXTENDED)].flatMap(({ groups = {} }) => {
    const rows = listOptions(groups.file ?? file, groups.anchor ?? '', pages);
    const named = ({ name }: OptionRow): boolean => (groups.names ?? '').includes(`"${name.replace('?', '')}"`);
    if (groups.way === undefined) return rows;
    return rows.filter((row) => named(row) === (groups.way === '`Pick`'));
  });
  const names = new Set(own.map(({ name }) => name));
  const all = [...own, ...inherited.filter(({ name }) => !names.has(name))];
  return all.sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** The section of an interface, by the anchor of its heading. */
function findSection(page: string, anchor: string): string {
  const sections = page.split(/^(?=### )/m);
  return sections.find((section) => /^### (.*)$/m.exec(section)?.[1]?.toLowerCase() === anchor) ?? '';
}

/** Where the type of a property ends and the words about it begin. */
function findEnd(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if ('{(['.includes(text[at] ?? '')) depth += 1;
    if ('})]'.includes(text[at] ?? '')) depth -= 1;
    if (depth === 0 && text.startsWith('; ', at)) return at;
  }
  return text.length;
}

function writeTable(parameter: string, rows: readonly OptionRow[], file: string): string {
  const lines = rows.map(({ name, type, about, file: from }) => {
    // A link within the page of the interface leads there from another page too.
    const place = (text: string): string => (from === file ? text : text.replaceAll('](#', `](${from}#`));
    return `| \`${name}\` | ${place(type)} | ${place(about)} |`;
  });
  return `| \`${parameter}\` | type | about |\n|---|---|---|\n${lines.join('\n')}`;
}
