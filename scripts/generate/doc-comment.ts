/** The content of a doc comment: its text, and its tags in order. */
export interface Doc {
  readonly text: string;
  readonly tags?: readonly string[];
}

/** The maximum length, because editors show a doc comment whole in a hover, and a longer one hides the code. */
const LONGEST_TEXT = 280;

/** A JSDoc block, each line behind `indent`. A long description is cut after a whole sentence. */
export function docComment({ text, tags = [] }: Doc, indent = ''): string {
  const lines = [summarize(text), ...tags].filter(Boolean).map((line) => line.replaceAll('*/', '* /'));
  if (lines.length === 0) return '';
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join('')}${indent} */\n`;
}

/** As many whole sentences of a description as fit, on one line. The first one is always there. */
export function summarize(description: string, longest = LONGEST_TEXT): string {
  const [paragraph = ''] = description.trim().split(/\n\s*\n/);
  const sentences = paragraph.replaceAll(/\s+/g, ' ').split(/(?<=[.!?])\s(?=[A-Z`4-9])/);
  let summary = sentences[0] ?? '';
  for (const sentence of sentences.slice(1)) {
    if (summary.length + 1 + sentence.length > longest) break;
    summary += ` ${sentence}`;
  }
  return summary;
}

const sources: Readonly<Record<string, string>> = {
  reference: "the service's data-model reference.",
  docs: "the service's documentation.",
  ours: 'this project; the service has not published it.',
};

/** The provenance of a thing, as a tag. */
export function sourceTag(provenance: string | undefined): string {
  return provenance ? `@remarks Source: ${sources[provenance]}` : '';
}
