import type { ComponentChildren } from 'preact';
import { SmallButton } from './buttons.js';
import { useInspector } from './inspector-context.js';

/** A part of the page with its own heading. */
export interface PanelProps {
  readonly id: string;
  readonly title: string;
  /** Next to the title, for example the number of rows. */
  readonly note?: string;
  /** At the right end of the heading. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A section that screen readers find by its heading. */
export function Panel({ id, title, note, tools, children }: PanelProps) {
  return (
    <section class="panel" id={id} aria-labelledby={`${id}-title`}>
      <div class="panel-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {note !== undefined && <span class="note">{note}</span>}
        {tools !== undefined && <div class="tools">{tools}</div>}
      </div>
      {children}
    </section>
  );
}

interface TableProps {
  readonly label: string;
  readonly columns: readonly string[];
  /** How many columns at the right end are of numbers. Default 0. */
  readonly numbers?: number;
  readonly kind?: string;
  readonly rows: ComponentChildren;
  /** Shown below the table. */
  readonly children?: ComponentChildren;
}

/** A table that scrolls inside. It has a tab stop, so the keyboard can scroll it too. */
export function Table({ label, columns, numbers = 0, kind = 'stack', rows, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop the keyboard could not scroll it
    <section class="scroll" aria-label={label} tabIndex={0}>
      <table class={kind}>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={column} scope="col" class={place < columns.length - numbers ? undefined : 'number'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows}</tbody>
      </table>
      {children}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChoose: (value: string) => void;
  readonly class?: string;
}

/** A list to choose from. */
export function Choice({ label, value, options, onChoose, ...style }: ChoiceProps) {
  return (
    <label {...style}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A status in words, with a dot of the matching colour. */
export function Status({ value }: { readonly value: string }) {
  return <span class={`status status-${value}`}>{value}</span>;
}

const STEP = 100;

/** Below a list that does not show all of its rows. */
export function More({ shown, total }: { readonly shown: number; readonly total: number }) {
  const { focus, setFocus } = useInspector();
  if (shown >= total) return null;
  return (
    <p class="more">
      <SmallButton label="Show more" onPress={() => setFocus({ limit: focus.limit + STEP })} />{' '}
      {shown.toLocaleString('en-US')} of {total.toLocaleString('en-US')}
    </p>
  );
}
