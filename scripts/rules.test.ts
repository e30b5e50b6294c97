/** Every rule of the formats that has an id has a test that is named by it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
const documents = ['docs/vault-format.md', 'docs/backup-format.md'].filter((path) => existsSync(`${root}${path}`));

/** Rules that state no behaviour of the app, or one that no test here can see: each with its reason. */
const withoutTest: Readonly<Record<string, string>> = {
  'V1.4': 'says why nothing depends on a property that the cipher lacks',
};

const ids = (text: string): string[] => [...text.matchAll(/\[([A-Z]\d+(?:\.\d+)?)\]/g)].map(([, id = '']) => id);

/** A rule begins its own line: `- [V1.1] …`. A chapter is `## [V1] …`; its rules are what is tested, unless it has none. */
function rulesOf(text: string): string[] {
  const rules = [...text.matchAll(/^- \[([A-Z]\d+\.\d+)\]/gm)].map(([, id = '']) => id);
  const chapters = [...text.matchAll(/^## \[([A-Z]\d+)\]/gm)].map(([, id = '']) => id);
  return [...rules, ...chapters.filter((chapter) => !rules.some((rule) => rule.startsWith(`${chapter}.`)))];
}

const rooms = ['shared', 'electron', 'renderer', 'scripts', 'bench', 'e2e'];
const tests = rooms
  .flatMap((room) => readdirSync(`${root}${room}`, { recursive: true }).map((name) => `${room}/${String(name)}`))
  .filter((path) => /\.(test|spec)\.tsx?$/.test(path));
/** A title begins with the rules that it stands for: `'[V1.1] [V4.1] opens …'`. */
const titles = tests.flatMap((path) =>
  [...read(path).matchAll(/['"`]((?:\[[A-Z]\d+(?:\.\d+)?\] )+)/g)].map(([, rules = '']) => rules),
);
const tested = new Set(titles.flatMap(ids));

describe.each(documents)('%s', (path) => {
  const rules = rulesOf(read(path));

  it('numbers every rule once', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule, at) => rules.indexOf(rule) !== at)).toEqual([]);
  });

  it('has a test for every rule', () => {
    expect(rules.filter((rule) => !tested.has(rule) && !(rule in withoutTest))).toEqual([]);
  });
});

it('no test is named by a rule that there is not', () => {
  const known = new Set(documents.flatMap((path) => ids(read(path))));
  const prefixes = new Set([...known].map((id) => id.charAt(0)));
  expect([...tested].filter((id) => prefixes.has(id.charAt(0)) && !known.has(id))).toEqual([]);
});

it('a rule without a test has none, and is a rule', () => {
  const known = new Set(documents.flatMap((path) => rulesOf(read(path))));
  expect(Object.keys(withoutTest).filter((id) => tested.has(id) || !known.has(id))).toEqual([]);
});
