import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const rooms = ['shared', 'electron', 'renderer', 'scripts', 'bench'];
const all = `{${rooms.join()}}/**/*.test.{ts,tsx}`;
const forAll = ['renderer/vault/archive/testdata/inflate-like-chromium.ts', 'scripts/compare-bytes.ts'];

/** Tests that put a module in the place of another one: who comes after them in the same process would meet it. */
const withMocks = rooms
  .flatMap((room) => readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((path) => join(room, path)))
  .filter((path) => /\.test\.tsx?$/.test(path) && readFileSync(join(root, path), 'utf8').includes('vi.mock('))
  .map((path) => path.replaceAll('\\', '/'));

/**
 * Starting a process for every file costs more than most files do. So two processes take one file after the other, each with fresh
 * modules of ours (scripts/fresh-modules.ts); only what is mocked has a process of its own.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'together',
          include: [all],
          exclude: withMocks,
          isolate: false,
          testTimeout: 20_000,
          setupFiles: ['scripts/fresh-modules.ts', ...forAll],
        },
      },
      { test: { name: 'alone', include: withMocks, testTimeout: 20_000, setupFiles: forAll } },
    ],
  },
});
