/** A number with what it counts, in the words of one or of several: `1 video waits`, `2 videos wait`. */
export function writeCount(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
