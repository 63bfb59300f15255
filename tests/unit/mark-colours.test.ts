/**
 * The marks' colours and lines, as the stylesheets have them: seen on light and on dark pages, and told apart by those who
 * do not see all colours.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS, type EntityKind } from '../../src/article/article.ts';

type Colour = readonly [number, number, number];

const stylesheet = (name: string) =>
  readFileSync(new URL(`../../src/page/${name}.css`, import.meta.url), 'utf8');

interface Line {
  readonly style: string;
  readonly hex: string;
}

/** The line of a kind in a stylesheet. */
function lineOf(css: string, kind: EntityKind): Line {
  const rule = css.match(
    new RegExp(
      `highlight\\(sidelight-both-${kind}\\) \\{\\s*text-decoration: underline (\\w+) .*(#[0-9a-f]{6});`,
    ),
  );
  const [, style, hex] = rule ?? [];
  if (style === undefined || hex === undefined) throw new Error(`there is no line for ${kind}`);
  return { style, hex };
}

/** Linear light of a colour, from 0 to 1 each. */
function linear(hex: string): Colour {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

/** Contrast by WCAG 2.2. */
function contrast(a: string, b: string): number {
  const luminance = ([r, g, b]: Colour) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [low = 0, high = 0] = [a, b].map((hex) => luminance(linear(hex))).sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** In linear light: Machado, Oliveira and Fernandes (2009), severity 1. */
const SEEN_BY = {
  'those who see all colours': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopes: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopes: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopes: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

function seen([r, g, b]: Colour, matrix: readonly number[]): Colour {
  const row = (at: number) =>
    Math.min(1, Math.max(0, r * (matrix[at] ?? 0) + g * (matrix[at + 1] ?? 0) + b * (matrix[at + 2] ?? 0)));
  return [row(0), row(3), row(6)];
}

/** CIELAB under D65. */
function lab([r, g, b]: Colour): Colour {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * (24389 / 27) + 16) / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const difference = (a: Colour, b: Colour) => Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));

const BACKGROUNDS = ['#ffffff', '#f3efe6', '#000000', '#121212', '#1d1c1a', '#15202b'];
/** Of graphics that are needed to understand something: WCAG 2.2, 1.4.11. */
const AA_OF_GRAPHICS = 3;
/** Ten times what is just noticed side by side. */
const CLEARLY_DIFFERENT = 23;

describe('the marks of the settings page', () => {
  const preview = readFileSync(
    new URL('../../src/screens/settings/mark-preview.css', import.meta.url),
    'utf8',
  );

  it.each(ENTITY_KINDS)('for a %s are those of pages', (kind) => {
    const { style, hex } = lineOf(stylesheet('marks-chromium'), kind);
    expect(preview).toContain(`[data-kind="${kind}"] {\n  --line: ${style};\n  --hue: ${hex};\n}`);
    expect(lineOf(stylesheet('marks-firefox'), kind)).toEqual({ style, hex });
  });
});

describe.each(['marks-chromium', 'marks-firefox'])('the lines of %s', (name) => {
  const css = stylesheet(name);

  it.each(ENTITY_KINDS)('for a %s are seen on light and dark pages', (kind) => {
    for (const background of BACKGROUNDS)
      expect(contrast(lineOf(css, kind).hex, background), background).toBeGreaterThanOrEqual(AA_OF_GRAPHICS);
  });

  it.each(Object.entries(SEEN_BY))('differ for %s, by their form or by their colour', (_, matrix) => {
    for (const a of ENTITY_KINDS)
      for (const b of ENTITY_KINDS) {
        if (a >= b) continue;
        const [one, other] = [lineOf(css, a), lineOf(css, b)];
        if (one.style !== other.style) continue;
        const [x, y] = [one, other].map(({ hex }) => lab(seen(linear(hex), matrix)));
        if (x === undefined || y === undefined) throw new Error('two lines have two colours');
        expect(difference(x, y), `${a} and ${b}`).toBeGreaterThanOrEqual(CLEARLY_DIFFERENT);
      }
  });

  it.each(ENTITY_KINDS)('for a %s have the colour of its tint', (kind) => {
    expect(css).toMatch(
      new RegExp(`sidelight-both-${kind}\\) \\{\\s*background-color: rgb\\(from ${lineOf(css, kind).hex} `),
    );
  });
});
