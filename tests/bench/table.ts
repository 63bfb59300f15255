/** What measurements give: tables for the report, and values that are held against the bars. */

export interface Table {
  readonly title: string;
  /** How it was measured, where the title does not say it. */
  readonly about: string;
  /** The first column is to the left, all others are numbers. */
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Result {
  readonly tables: readonly Table[];
  /** By the ids of bars.ts. */
  readonly values: Readonly<Record<string, number>>;
}

/** A table in Markdown under a heading of the third rank. */
export function markdownOf({ title, about, head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = line(head.map((_, i) => (i === 0 ? '---' : '---:')));
  const parts = [
    `### ${title}`,
    '',
    ...(about === '' ? [] : [about, '']),
    line(head),
    rule,
    ...rows.map(line),
  ];
  return parts.join('\n');
}

/** A number with as many digits as tell something: 1,234 · 12.3 · 0.123. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const fraction = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  return value.toLocaleString('en', { minimumFractionDigits: fraction, maximumFractionDigits: fraction });
}

/** "12.3 (11.9 – 14.0)": a median and how far the values lie apart. */
export function spread(values: readonly number[], middle: number): string {
  if (values.length < 2) return `${digits(middle)} (once)`;
  return `${digits(middle)} (${digits(Math.min(...values))} – ${digits(Math.max(...values))})`;
}
