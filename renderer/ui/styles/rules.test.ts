import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const rendererDir = join(import.meta.dirname, '../..');
const styles = readdirSync(rendererDir, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, css: readFileSync(join(rendererDir, path), 'utf8') }));
const linesOf = (fits: (line: string, path: string) => boolean): readonly string[] =>
  styles.flatMap(({ path, css }) =>
    css
      .split('\n')
      .filter((line) => fits(line, path))
      .map((line) => `${path}: ${line.trim()}`),
  );

describe('styles', () => {
  it('move by the tokens of motion alone, so that reduced motion stops them', () => {
    expect(linesOf((line) => /^\s*transition(?:-duration)?:/.test(line) && /\d(?:ms|s)\b/.test(line))).toEqual([]);
    // What takes a single millisecond is a delay, not a movement.
    const ownPace = styles.filter(({ css }) => /^\s*animation:[^;\d]*(?!1ms)\d[\d.]*m?s\b/m.test(css));
    expect(ownPace.filter(({ css }) => !css.includes('prefers-reduced-motion: reduce')).map(({ path }) => path)).toEqual([]);
  });

  it('name no token that isn’t there', () => {
    const sources = readdirSync(rendererDir, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:css|tsx?)$/.test(path))
      .map((path) => readFileSync(join(rendererDir, path), 'utf8'));
    const given = new Set(sources.flatMap((source) => source.match(/(?<![\w(-])--[\w-]+(?=['"]?\s*:)/g) ?? []));
    expect(linesOf((line) => (line.match(/(?<=var\()--[\w-]+/g) ?? []).some((token) => !given.has(token)))).toEqual([]);
  });

  it('scroll without gliding', () => {
    expect(linesOf((line) => /scroll-behavior:\s*smooth/.test(line))).toEqual([]);
  });

  it('name sides by the way of the text, but along time, which runs to the right everywhere', () => {
    const isPhysical = /^\s*(?:(?:margin|padding|border)-(?:left|right)[\w-]*|left|right):|text-align:\s*(?:left|right)/;
    const isMiddleOrSystem = /:\s*(?:50%|env\()/;
    const alongTime = /^audio\/|stretch-edges\.css$/;
    expect(linesOf((line, path) => isPhysical.test(line) && !isMiddleOrSystem.test(line) && !alongTime.test(path))).toEqual([]);
  });
});
