import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Reads the colour tokens of tokens.css and holds the contrast of each pair that is used (WCAG 2.2). */
const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function blockOf(theme: string): string {
  const start = css.indexOf(`[data-theme="${theme}"] {`);
  return css.slice(start, css.indexOf('\n}', start));
}

function tokensOf(theme: string): Map<string, string> {
  const pairs = [...blockOf(theme).matchAll(/--([\w-]+):\s*([^;]+);/g)];
  return new Map(pairs.map(([, name = '', value = '']) => [name, value.trim()]));
}

type Rgb = readonly [number, number, number];

function linearFromOklch(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.max(0, Math.min(1, value));
  return [
    clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function linearOf(value: string): Rgb {
  const oklch = /oklch\(([\d.]+) ([\d.]+) ([\d.]+)/.exec(value);
  if (oklch !== null) return linearFromOklch(Number(oklch[1]), Number(oklch[2]), Number(oklch[3]));
  const hex = value.replace('#', '');
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const channel = (at: number) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [channel(0), channel(2), channel(4)];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(linearOf(a)), luminance(linearOf(b))].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const texts = ['text', 'text-2', 'text-3', 'accent', 'keep', 'redact', 'delete'];
const grounds = ['desk', 'page', 'raised', 'bed', 'hover', 'accent-soft'];
const textPairs = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ['on-accent', 'accent'],
  ['on-danger', 'danger'],
  ['on-verdict', 'keep'],
  ['on-verdict', 'redact'],
  ['on-verdict', 'delete'],
  ['text', 'hit'],
  ['text', 'redact-soft'],
  ['text-2', 'redact-soft'],
  ['redact', 'redact-soft'],
] as const;
const partPairs = [
  ...['desk', 'page', 'raised'].map((ground) => ['control', ground] as const),
  ['wave', 'bed'],
  ['playhead', 'bed'],
  ['redact', 'bed'],
  ['accent', 'bed'],
  ['wave-marked', 'redact-soft'],
] as const;

describe.each(['light', 'dark', 'contrast'])('tokens of the %s theme', (theme) => {
  const tokens = tokensOf(theme);
  const value = (name: string) => tokens.get(name) ?? '';

  it('keep text at 4.5:1 or more', () => {
    const weak = textPairs.filter(([text, ground]) => contrast(value(text), value(ground)) < 4.5);
    expect(weak.map(([text, ground]) => `${text} on ${ground}: ${contrast(value(text), value(ground)).toFixed(2)}`)).toEqual([]);
  });

  it('keep parts of controls and waveform at 3:1 or more', () => {
    const weak = partPairs.filter(([part, ground]) => contrast(value(part), value(ground)) < 3);
    expect(weak.map(([part, ground]) => `${part} on ${ground}: ${contrast(value(part), value(ground)).toFixed(2)}`)).toEqual([]);
  });
});
