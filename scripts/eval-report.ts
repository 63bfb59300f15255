/** The figures of a labelled set as a person reads them: one table, in parts, with aligned columns. */
import {
  type Counts,
  cleanPassages,
  countAll,
  countBy,
  countByEntity,
  figuresOf,
  type ScoredPassage,
} from '../tests/eval/groups.ts';

/** Those that hold look-alikes or another subject: there a mark is a nuisance, so that each passage counts. */
const TO_BE_CLEAN = ['look-alike', 'off-topic'];
const COLUMNS = ['right', 'wrong', 'missed', 'precision', 'recall', 'F1'];

/** All, by category, by language and by entity, and how many passages hold no wrong mark. */
export function reportOf(results: readonly ScoredPassage[]): string {
  const parts: [string, ReadonlyMap<string, Counts>][] = [
    ['all', new Map([[`${results.length} passages`, countAll(results)]])],
    ['category', countBy(results, ({ category }) => category)],
    ['language', countBy(results, ({ lang }) => lang)],
    ['entity', countByEntity(results)],
  ];
  const tables = parts.map(([title, groups]) => [
    [title, ...COLUMNS],
    ...[...groups].map(([name, counts]) => [name, ...cellsOf(counts)]),
  ]);
  const widths = widthsOf(tables.flat());
  const clean = TO_BE_CLEAN.map((category) => {
    const count = cleanPassages(results, category);
    return `${category} passages without a wrong mark: ${count.clean} of ${count.all}`;
  });
  return [...tables.map((rows) => rows.map((row) => align(row, widths)).join('\n')), clean.join('\n')].join(
    '\n\n',
  );
}

/** A figure with four decimals, cut and not rounded: what is just below a bar must not look as if on it. */
function inDecimals(figure: number | null): string {
  return figure === null ? '–' : (Math.floor(figure * 10_000 + 1e-6) / 10_000).toFixed(4);
}

function cellsOf(counts: Counts): string[] {
  const { precision, recall, f1 } = figuresOf(counts);
  return [
    ...[counts.right, counts.wrong, counts.missed].map(String),
    ...[precision, recall, f1].map(inDecimals),
  ];
}

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  return rows.reduce<number[]>(
    (widths, row) => row.map((cell, i) => Math.max(cell.length, widths[i] ?? 0)),
    [],
  );
}

/** The first cell to the left, the numbers to the right. */
function align(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
    .join('  ');
}
