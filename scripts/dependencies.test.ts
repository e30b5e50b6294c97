import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly license?: string;
}
const manifest = JSON.parse(read('package.json')) as Manifest;
const rows = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| (.+) \| (.+) \|$/gm)].map(
  ([, name = '', why = '', licence = '']) => ({
    name,
    why,
    licence,
  }),
);

describe('docs/dependencies.md', () => {
  it('has one line for each package, and none for others', () => {
    expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(manifest.devDependencies).toSorted());
  });

  it.each(rows)('names the licence of $name', ({ name, licence }) => {
    const installed = JSON.parse(read(`node_modules/${name}/package.json`)) as Manifest;
    expect(licence).toBe(installed.license);
  });
});

describe('package.json', () => {
  it('bundles what ships: nothing is left for node_modules', () => {
    expect(manifest.dependencies).toBeUndefined();
  });

  it('pins every version', () => {
    for (const version of Object.values(manifest.devDependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
