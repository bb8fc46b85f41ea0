/**
 * The element at an index that the caller knows to be within the list. A loop that runs often over one kind of array
 * has an accessor of its own, because engines make a shared one slow.
 */
export function elementAt<Element>(list: ArrayLike<Element>, index: number): Element {
  return list[index] as Element;
}
