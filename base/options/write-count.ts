/** A number with its noun in the singular or plural: `1 video waits`, `2 videos wait`. The default plural adds an s. */
export function writeCount(count: number, one: string, several: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
