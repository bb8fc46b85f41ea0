/** Text of a program with a label above it; long text scrolls inside, by keyboard too. */
export function Code({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <figure class="code">
      <figcaption class="soft">{label}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a tab stop the keyboard could not scroll it */}
      <section tabIndex={0} aria-label={label}>
        <pre>{text}</pre>
      </section>
    </figure>
  );
}
