/** A page compared with the files of its snippets. */
export interface Filled {
  readonly text: string;
  /** Markers that cannot be filled, and code without a file. */
  readonly findings: readonly string[];
}

/** A file as the page shows it; undefined if it does not exist. */
export type ReadSnippet = (path: string) => string | undefined;

/** A fenced block, with the marker before it if it has one: `<!-- snippet: path -->`, or with `#region` after the path. */
const BLOCK = /(?:^<!-- snippet: (?<from>\S+) -->\n)?^(?<fence>`{3,})(?<language>\w*)\n(?<code>[\s\S]*?)^\k<fence>$/gm;

/** A marker that would show nothing. */
const BARE_MARKER = /^<!-- snippet: (\S+) -->\n(?!`{3})/gm;

/** Languages whose code must come from a file, where it is checked and run. */
const PROVEN = new Set(['ts', 'tsx', 'js', 'py', 'html', 'yml', 'json', 'jsonc', 'bash']);

/** Puts the files' text into the blocks that are marked, and finds code that does not come from a file. */
export function fillSnippets(page: string, read: ReadSnippet): Filled {
  const findings: string[] = [];
  const text = page.replaceAll(BLOCK, (block, ...rest) => {
    const { from, fence, language, code } = rest.at(-1) as Record<'fence' | 'language' | 'code', string> & {
      from?: string;
    };
    if (from === undefined) {
      if (PROVEN.has(language)) findings.push(`code that comes from no file: ${code.split('\n', 1)[0]}`);
      return block;
    }
    const snippet = readSnippet(from, read);
    if (snippet === undefined) {
      findings.push(`nothing stands at ${from}`);
      return block;
    }
    return `<!-- snippet: ${from} -->\n${fence}${language}\n${snippet}${fence}`;
  });
  for (const [, from] of page.matchAll(BARE_MARKER)) findings.push(`no block follows the marker of ${from}`);
  for (const [mark] of page.matchAll(/^(?:<{7}|>{7}) .*$/gm)) findings.push(`a merge left its mark: ${mark}`);
  return { text, findings };
}

/** Pages say that their programs run on the demo; on the page of errors a program that needs it shows so. */
const DEMO = "const mock = createMock({ seed: 'demo' });";

/** The lines with which most programs begin. */
const SETUP = new Set([
  "import { createClient } from 'trackagoat-sdk';",
  "import { createMock } from 'trackagoat-sdk/mocks';",
  'const mock = createMock();',
  'const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });',
]);

/**
 * The text of a file, or of the lines between `#region NAME` and `#endregion`, indented as far as needed. `#rest` is the
 * file without the lines with which most programs begin.
 */
function readSnippet(from: string, read: ReadSnippet): string | undefined {
  const [path = '', region] = from.split('#');
  const lines = read(path)?.trimEnd().split('\n');
  if (!lines) return undefined;
  if (region === 'rest')
    return `${lines
      .filter((line) => !SETUP.has(line) && (line !== DEMO || path.startsWith('docs/snippets/errors/')))
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()}\n`;
  const shown = region === undefined ? lines : findRegion(region, lines);
  if (!shown) return undefined;
  const code = shown.filter((line) => !/^\s*(\/\/|#|<!--) ?#(end)?region\b/.test(line));
  const indent = Math.min(...code.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return code.map((line) => `${line.slice(indent)}\n`).join('');
}

function findRegion(region: string, lines: readonly string[]): string[] | undefined {
  const start = lines.findIndex((line) => line.trimEnd().endsWith(`#region ${region}`));
  if (start < 0) return undefined;
  const length = lines.slice(start).findIndex((line) => /#endregion\b/.test(line));
  return length < 0 ? undefined : lines.slice(start + 1, start + length);
}
