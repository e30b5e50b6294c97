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

const contrast = (a: string, b: string): number => contrastOf(linearOf(a), linearOf(b));

function contrastOf(a: Rgb, b: Rgb): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** As the browser lays one colour over another: in sRGB as it is stored, not in light. */
function laidOver(top: string, percent: number, ground: string): Rgb {
  const stored = (part: number) => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055);
  const light = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const [over, under] = [linearOf(top), linearOf(ground)];
  const mixed = over.map((part, at) => light((stored(part) * percent + stored(under[at] ?? 0) * (100 - percent)) / 100));
  return [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0];
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
  ['text', 'keep-soft'],
  ['keep', 'keep-soft'],
  ['text', 'delete-soft'],
  ['delete', 'delete-soft'],
  ['text', 'accent-mid'],
  ['on-accent', 'accent-hover'],
  ['on-ink', 'ink'],
] as const;
const partPairs = [
  ...['desk', 'page', 'raised', 'bed', 'hover'].map((ground) => ['control', ground] as const),
  ['wave', 'bed'],
  ['playhead', 'bed'],
  ['redact', 'bed'],
  ['accent', 'bed'],
  ['wave-marked', 'redact-soft'],
  ['ink-edge', 'bed'],
  ['heat-3', 'page'],
] as const;
/** `edge` laid thinly over the chrome: a line or button of it under the pointer, and the line that is on. */
const thinPairs = [
  ['text', 32],
  ['text-2', 32],
  ['text', 40],
  ['text-2', 40],
  ['text', 52],
  ['text-2', 52],
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

  // The contrast theme draws an outline there instead.
  it.skipIf(theme === 'contrast')('keep text at 4.5:1 where the pointer or the current line tints the chrome', () => {
    const found = thinPairs.map(([text, percent]) => {
      const ratio = contrastOf(linearOf(value(text)), laidOver(value('edge'), percent, value('desk')));
      return { pair: `${text} on ${percent} % edge: ${ratio.toFixed(2)}`, ratio };
    });
    expect(found.filter(({ ratio }) => ratio < 4.5).map(({ pair }) => pair)).toEqual([]);
  });

  it('are all there', () => {
    expect([...tokensOf('light').keys()].filter((name) => !tokens.has(name))).toEqual([]);
  });
});

describe('forced colours', () => {
  /** Drawn by ourselves in the waveform and its ink, which keep their colours, or decoration that the system replaces. */
  const drawn = /^(?:wave|wave-played|wave-marked|playhead|ink|on-ink|ink-edge|hit|heat-\d|scrim|lift-\d)$/;

  it('take every other colour from the system', () => {
    const block = css.slice(css.indexOf('@media (forced-colors: active)'));
    const given = new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));
    const missing = [...tokensOf('light').keys()].filter((name) => !drawn.test(name) && !given.has(name));
    expect(missing).toEqual([]);
    const own = [...given].filter(([name, value]) => !name.startsWith('lift') && /#|oklch|rgb/.test(value));
    expect(own).toEqual([]);
  });
});
