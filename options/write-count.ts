/** A number with what it counts, in the words of one or of several: `1 video waits`, `2 videos wait`. Default of several: with an s. */
export function writeCount(count: number, one: string, several: string = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
