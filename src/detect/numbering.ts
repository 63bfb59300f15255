/** Gives equal values equal numbers, in order of first appearance. */
export class Numbering<T> {
  readonly all: T[] = [];
  readonly #known = new Map<string, number>();

  /** The number of `value`; values are equal when their JSON is. */
  number(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.all.length);
    this.all.push(value);
    return this.all.length - 1;
  }
}
