import { describe, expect, it } from 'vitest';
import { findImports } from './find-imports.mjs';
import { judgeImport } from './judge.mjs';

const byImport = (from: string, specifier: string) => judgeImport(from, { kind: 'import', specifier, line: 1 });
const byUrl = (from: string, specifier: string) => judgeImport(from, { kind: 'url', specifier, line: 1 });

/** [from, what, why]: each row is a door that must stay shut. */
const forbidden = [
  ['shared/model/tag.ts', 'react', 'shared knows no library but the schema language'],
  ['shared/model/tag.ts', 'node:fs', 'shared has no Node'],
  ['shared/model/tag.ts', '../../renderer/host/host.ts', 'shared knows nobody'],
  ['electron/main.ts', '../renderer/host/host.ts', 'main never sees the page'],
  ['electron/main.ts', 'dexie', 'main never holds the database'],
  ['electron/main.ts', 'react', 'main draws nothing'],
  ['electron/main.ts', 'node:http', 'main opens no socket'],
  ['electron/main.ts', 'https', 'main opens no socket, by the short name too'],
  ['electron/log.ts', 'node:dns/promises', 'main asks no name server'],
  ['electron/preload.ts', '../renderer/vault/session.ts', 'the preload has no logic'],
  ['renderer/ui/button.tsx', '../host/host.ts', 'ui knows no host'],
  ['renderer/ui/button.tsx', '../state/library-store.ts', 'ui knows no state'],
  ['renderer/ui/button.tsx', '../vault/session.ts', 'ui knows no vault'],
  ['renderer/ui/button.tsx', '../../shared/seams/vault-protocol.ts', 'ui knows no seam'],
  ['renderer/features/player/player.tsx', '../import/import-bar.tsx', 'a feature knows no other feature'],
  ['renderer/features/player/player.tsx', '../../vault/session.ts', 'the vault is reached through host'],
  ['renderer/features/player/player.tsx', '../../app/app.tsx', 'a feature does not know the app around it'],
  ['renderer/features/player/player.tsx', 'dexie', 'the page has no database'],
  ['renderer/features/player/player.tsx', 'wavesurfer.js', 'one file knows the waveform library'],
  ['renderer/limits/machine-limits.tsx', '../features/shred/shred-dialog.tsx', 'what features share knows none of them'],
  ['renderer/state/library-store.ts', 'react', 'stores come first, React second'],
  ['renderer/state/library-store.ts', '../features/player/player.tsx', 'state knows no feature'],
  ['renderer/host/vault-client.ts', '../features/player/player.tsx', 'host knows no feature'],
  ['renderer/host/vault-client.ts', '../vault/vault.worker.ts', 'the worker is never imported, only started'],
  ['renderer/app/app.tsx', '../vault/session.ts', 'the vault is reached through host'],
  ['renderer/main.tsx', './vault/session.ts', 'the vault is reached through host'],
  ['renderer/vault/use-cases/list.ts', 'react', 'the worker draws nothing'],
  ['renderer/vault/use-cases/list.ts', 'zustand', 'the worker keeps its own truth'],
  ['renderer/vault/use-cases/list.ts', 'electron', 'the worker has no Electron'],
  ['renderer/vault/dispatch.ts', '../state/library-store.ts', 'the worker knows no page'],
  ['renderer/vault/crypto/keys.ts', '../store/vault-database.ts', 'crypto and store never meet'],
  ['renderer/vault/crypto/keys.ts', '../vendors/adapter.ts', 'crypto knows no vendor'],
  ['renderer/vault/crypto/keys.ts', 'dexie', 'crypto keeps nothing'],
  ['renderer/vault/store/record-store.ts', '../crypto/keys.ts', 'store and crypto never meet'],
  ['renderer/vault/store/record-store.ts', '../vendors/adapter.ts', 'store knows no vendor'],
  ['renderer/vault/store/record-store.ts', '../../../shared/seams/vault-protocol.ts', 'store knows models, not seams'],
  ['renderer/vault/archive/windows.ts', '../store/record-store.ts', 'reading an archive stores nothing'],
  ['renderer/vault/archive/windows.ts', '../vendors/adapter.ts', 'reading an archive knows no vendor'],
  ['renderer/vault/archive/windows.ts', '../crypto/keys.ts', 'only the sealing helpers seal'],
  ['renderer/vault/archive/seal-recordings.worker.ts', '../store/record-store.ts', 'the helpers store nothing'],
  ['renderer/vault/archive/read-pdf-lines.ts', 'pdfjs-dist/legacy/build/pdf.mjs', 'a PDF is parsed in a throw-away worker alone'],
  ['renderer/vault/vendors/alexa/alexa.ts', '../../crypto/keys.ts', 'an adapter has no key'],
  ['renderer/vault/vendors/alexa/alexa.ts', '../../store/record-store.ts', 'an adapter stores nothing'],
  ['renderer/vault/vendors/alexa/alexa.ts', '../generic/generic.ts', 'an adapter knows no other'],
  ['renderer/vault/vendors/alexa/alexa.ts', '../registry.ts', 'an adapter does not know who calls it'],
] as const;

const allowed = [
  ['shared/seams/ipc-contract.ts', 'valibot'],
  ['electron/main.ts', './hardening.ts'],
  ['electron/main.ts', '../shared/failure.ts'],
  ['electron/main.ts', 'node:fs/promises'],
  ['electron/main.ts', 'electron'],
  ['renderer/ui/button.tsx', 'react-aria-components'],
  ['renderer/features/player/player.tsx', './level-bars.tsx'],
  ['renderer/features/player/player.tsx', '../../app/text.ts'],
  ['renderer/features/player/player.tsx', '../../app/commands/registry.ts'],
  ['renderer/vault/use-cases/list.ts', '../store/record-store.ts'],
  ['renderer/vault/archive/seal-recordings.worker.ts', '../crypto/keys.ts'],
  ['renderer/vault/vendors/alexa/alexa.ts', '../adapter.ts'],
  ['renderer/vault/vendors/registry.ts', './alexa/alexa.ts'],
  ['e2e/launch.ts', 'node:net'],
] as const;

describe('judgeImport', () => {
  it.each(forbidden)('refuses that %s imports %s: %s', (from, specifier) => {
    expect(byImport(from, specifier)).toMatch(/ may not import /);
  });

  it.each(allowed)('lets %s import %s', (from, specifier) => {
    expect(byImport(from, specifier)).toBeUndefined();
  });

  it('lets host alone start the vault worker, by its URL', () => {
    expect(byUrl('renderer/host/vault-client.ts', '../vault/vault.worker.ts')).toBeUndefined();
    expect(byUrl('renderer/state/library-store.ts', '../vault/vault.worker.ts')).toMatch(/may not load/);
    expect(byUrl('renderer/host/vault-client.ts', '../vault/session.ts')).toMatch(/may not load/);
  });

  it('refuses a specifier that nobody can read', () => {
    expect(judgeImport('electron/main.ts', { kind: 'import', specifier: undefined, line: 1 })).toMatch(/not a plain string/);
  });
});

describe('findImports', () => {
  it('finds every way to name a module, and its line', () => {
    const source = [
      "import type { A } from './a.ts';",
      "import b from 'b';",
      "import './c.css';",
      "export * from './d.ts';",
      "export { e } from './e.ts';",
      "const f = await import('./f.ts');",
      "type G = import('./g.ts').G;",
      "new Worker(new URL('./h.worker.ts', import.meta.url), { type: 'module' });",
      "import i from './i.ts?worker&url';",
      'const j = await import(`./j.ts`);',
      'const k = await import(b);',
      "const l = await import('./l.mjs' as string);",
      "// import './comment.ts'",
      'const text = "import \'./text.ts\'";',
      "new URL('./not-a-module', location.href);",
    ].join('\n');

    const found = findImports('example.ts', source).sort((left, right) => left.line - right.line);

    expect(found.map(({ kind, specifier, line }) => `${line} ${kind} ${specifier}`)).toEqual([
      '1 import ./a.ts',
      '2 import b',
      '3 import ./c.css',
      '4 import ./d.ts',
      '5 import ./e.ts',
      '6 import ./f.ts',
      '7 import ./g.ts',
      '8 url ./h.worker.ts',
      '9 url ./i.ts',
      '10 import ./j.ts',
      '11 import undefined',
      '12 import ./l.mjs',
    ]);
  });
});
