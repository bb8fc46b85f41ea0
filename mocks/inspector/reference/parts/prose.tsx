import type { ComponentChildren } from 'preact';

/** The Markdown that the spec uses: headings, paragraphs, lists, tables, and inline code. */
export function Prose({ text }: { readonly text: string }) {
  const blocks = text.split(/\n{2,}/).filter((block) => block.trim() !== '');
  return (
    <>
      {blocks.map((block) => (
        <Block key={block} text={block.trim()} />
      ))}
    </>
  );
}

function Block({ text }: { readonly text: string }) {
  const lines = text.split('\n');
  if (text.startsWith('## ')) return <h2>{inline(text.slice(3))}</h2>;
  if (lines.every((line) => line.startsWith('|'))) return <Table rows={lines.map(splitRow)} />;
  if (text.startsWith('- ')) {
    const items = text.slice(2).split(/\n- /);
    return (
      <ul>
        {items.map((item) => (
          <li key={item}>{inline(item)}</li>
        ))}
      </ul>
    );
  }
  return <p>{inline(text)}</p>;
}

function splitRow(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

// The second row of a table in Markdown only draws a line.
function Table({ rows: [head = [], , ...body] }: { readonly rows: readonly (readonly string[])[] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell) => (
            <th key={cell} scope="col">
              {inline(cell)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, place) => (
              <td key={head[place]}>{inline(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inline(text: string): ComponentChildren {
  return text
    .split(/`([^`]+)`/)
    .map((part, place) => (place % 2 === 1 ? <code key={part + place}>{part}</code> : part));
}
