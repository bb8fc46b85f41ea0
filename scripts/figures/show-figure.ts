/** Bytes as pages show them: `16.1 KB` or `5.2 MB`, in thousands. */
export function showBytes(bytes: number): string {
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return bytes >= 1e5 ? `${Math.round(bytes / 1e3)} KB` : `${(bytes / 1e3).toFixed(1)} KB`;
}

/** A figure of a bench as pages show it: a ratio to the hundredth, anything else by two digits. */
export function showFigure(value: number, unit: string): string {
  if (unit === 'x') return value.toFixed(2);
  const text = value >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
  return unit === 'us' ? `${text} µs` : `${text} ${unit}`;
}
