import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const file = '/hover.ts';
const source = `
  import { createClient, type PayoutAccrual, type Creator } from 'trackagoat-sdk';
  declare const accrual: PayoutAccrual;
  declare const creator: Creator;
  const goat = createClient();
  accrual./*1*/amount_cents;
  creator./*2*/follower_count;
  goat.payoutPayments./*3*/create;
  goat.creators./*4*/get;
  createClient({ /*5*/timeoutMs: 1 });
`;

/** What an editor shows for the name after a mark. */
function hover(): (mark: number) => { text: string; docs: string } {
  const config = ts.getParsedCommandLineOfConfigFile('tsconfig.json', {}, ts.sys as never);
  const root = process.cwd() + file;
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...config?.options }),
    getScriptFileNames: () => [root],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = name === root ? source : ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => process.cwd(),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === root || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
  });
  return (mark) => {
    const info = service.getQuickInfoAtPosition(root, source.indexOf(`/*${mark}*/`) + 5);
    return {
      text: ts.displayPartsToString(info?.displayParts),
      // The generated types carry the spec's text in a @description, which editors show below.
      docs: [info?.documentation, ...(info?.tags ?? []).map(({ text }) => text)]
        .map(ts.displayPartsToString)
        .join('\n'),
    };
  };
}

describe('an editor shows', () => {
  it('what a field means, with its unit, from the spec; the name of what a call answers; and the defaults', () => {
    const at = hover();
    expect(at(1).docs).toMatch(/cent/i);
    expect(at(2).docs).toMatch(/followers/i);
    expect(at(3).docs).toMatch(/idempotency key/);
    expect(at(3).text).toContain('ApiPromise<PayoutPayment>');
    expect(at(4).text).toContain('ApiPromise<Creator>');
    expect(at(5).docs).toMatch(/30,000/);
  }, 30_000);
});
