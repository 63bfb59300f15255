/** Finding a place in what is sorted. */

/** The index of the first of `sorted` whose place, by which it is sorted, is `from` or later; its length for none. */
export function firstFrom<T>(sorted: ArrayLike<T>, from: number, placeOf: (one: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = sorted[middle];
    if (one !== undefined && placeOf(one) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
