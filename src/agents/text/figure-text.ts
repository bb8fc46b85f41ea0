let figures: Intl.NumberFormat | undefined;

/** A number as a person reads it: 1,234,567. The format is made when it is first asked for: whoever imports tools need not wait for it. */
export function figureText(figure: number): string {
  figures ??= new Intl.NumberFormat('en-US');
  return figures.format(figure);
}
