/** Counts what code does, by what it asks of strings, patterns, lists and tables. */

/** What a call of a built-in is charged for. */
type Charge = (self: unknown, args: readonly unknown[], result: unknown) => number;

const lengthOf = (value: unknown): number =>
  typeof value === 'string' || Array.isArray(value) ? value.length : 0;
const one: Charge = () => 1;

const CHARGES: readonly (readonly [owner: object, method: string, charge: Charge])[] = [
  [String.prototype, 'charCodeAt', one],
  [String.prototype, 'charAt', one],
  [String.prototype, 'slice', (_, __, result) => lengthOf(result)],
  [String.prototype, 'includes', lengthOf],
  [String.prototype, 'lastIndexOf', lengthOf],
  [String.prototype, 'indexOf', lengthOf],
  [String.prototype, 'split', lengthOf],
  // What match, replace and test come down to.
  [RegExp.prototype, 'exec', (_, [text]) => lengthOf(text)],
  [Map.prototype, 'get', one],
  [Map.prototype, 'set', one],
  [Array.prototype, 'filter', lengthOf],
  [Array.prototype, 'includes', lengthOf],
  [Array.prototype, 'push', one],
];

/** What `run` does, in units that are the same on every machine. */
export function workOf(run: () => void): number {
  let work = 0;
  const restore: (() => void)[] = [];
  for (const [owner, method, charge] of CHARGES) {
    const descriptor = Object.getOwnPropertyDescriptor(owner, method);
    const original: unknown = descriptor?.value;
    if (descriptor === undefined || typeof original !== 'function') throw new Error(`no method ${method}`);
    const charged = function (this: unknown, ...args: unknown[]) {
      const result: unknown = Reflect.apply(original, this, args);
      work += charge(this, args, result);
      return result;
    };
    Object.defineProperty(owner, method, { ...descriptor, value: charged });
    restore.push(() => Object.defineProperty(owner, method, descriptor));
  }
  try {
    run();
  } finally {
    for (const undo of restore) undo();
  }
  return work;
}
