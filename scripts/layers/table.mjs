/**
 * Who may import whom. The one table behind `npm run check:layers`; ARCHITECTURE.md says why.
 *
 * A room is a folder (or file) of the repository; the first that fits a file is its room. `*` stands for one folder.
 * A room may always import itself. `may` names what else:
 *   folder or file   with everything in it            !folder     but not this part of it
 *   npm:name         a package (or @scope/*)          node        Node's own modules that reach no network
 *   url:path         by `new URL(…, import.meta.url)` alone, never by import
 * Everything not named is forbidden.
 */

/** @typedef {{ readonly room: string, readonly may: readonly string[] }} Layer */

const REACT = ['npm:react', 'npm:react-dom', 'npm:react-aria-components', 'npm:lucide-react', 'npm:@tanstack/react-virtual'];
const PURE_SHARED = ['shared', '!shared/seams'];

/** @type {readonly Layer[]} */
export const layers = [
  { room: 'shared', may: ['npm:valibot'] },

  { room: 'electron', may: ['shared', 'npm:electron', 'npm:valibot', 'node'] },

  { room: 'renderer/ui', may: [...PURE_SHARED, ...REACT, 'npm:cmdk'] },
  {
    room: 'renderer/features/*',
    may: [
      'shared',
      'renderer/ui',
      'renderer/state',
      'renderer/host',
      'renderer/audio',
      'renderer/keys',
      'renderer/limits',
      'renderer/app/commands',
      'renderer/app/text',
      'renderer/app/failure-text',
      'renderer/app/navigation',
      'npm:zustand',
      'npm:cmdk',
      ...REACT,
    ],
  },
  // Choosing a passphrase, showing and taking the 24 words: door and vault room share it. The list of words is public.
  {
    room: 'renderer/keys',
    may: [
      'shared',
      'renderer/ui',
      'renderer/host',
      'renderer/app/text',
      'renderer/app/failure-text',
      'npm:@zxcvbn-ts/*',
      'npm:@scure/bip39',
      ...REACT,
    ],
  },
  // What destroying can't reach, said at the moment of it: shredding and burning in share it.
  {
    room: 'renderer/limits',
    may: ['shared', 'renderer/host', 'renderer/state', 'renderer/app/text', 'npm:zustand', ...REACT],
  },
  {
    room: 'renderer/state',
    may: [
      'shared',
      'renderer/host',
      'renderer/audio/peaks',
      'renderer/audio/decode-sound',
      'renderer/audio/even-gain',
      'renderer/audio/even-output',
      'npm:zustand',
    ],
  },
  { room: 'renderer/host', may: ['shared', 'npm:zustand', 'url:renderer/vault/vault.worker.ts'] },
  // Sound and its picture; several features draw the same bed, so it is a component here.
  {
    room: 'renderer/audio',
    may: ['shared', 'renderer/host/scope', 'renderer/host/trusted-types', 'npm:wavesurfer.js', 'npm:react'],
  },

  {
    room: 'renderer/vault/crypto',
    may: ['shared', 'renderer/vault/start-worker', 'npm:libsodium-wrappers-sumo', 'npm:@scure/bip39', 'npm:age-encryption'],
  },
  { room: 'renderer/vault/store', may: [...PURE_SHARED, 'npm:dexie'] },
  // The sealing helpers alone: between reading an entry and a sealed segment, plain sound lives nowhere else.
  {
    room: 'renderer/vault/archive/seal*',
    may: [
      'shared',
      'renderer/vault/archive',
      'renderer/vault/audio',
      'renderer/vault/crypto',
      'renderer/vault/start-worker',
      'renderer/vault/unlocked-vault',
    ],
  },
  // A PDF is the most complicated thing that an archive can hold: its parser is loaded in a throw-away worker alone.
  { room: 'renderer/vault/archive/extract-pdf*', may: ['shared', 'renderer/vault/archive', 'npm:pdfjs-dist'] },
  { room: 'renderer/vault/archive/query-database', may: ['renderer/vault/archive', 'npm:sql.js'] },
  {
    room: 'renderer/vault/archive',
    may: ['shared', 'renderer/vault/audio', 'renderer/vault/start-worker'],
  },
  {
    room: 'renderer/vault/vendors/*/',
    may: [
      'shared',
      'renderer/vault/vendors/adapter',
      'renderer/vault/vendors/reading',
      'npm:htmlparser2',
      'npm:papaparse',
      'npm:valibot',
    ],
  },
  { room: 'renderer/vault/search', may: ['shared'] },
  // Decoders that aren't ours: loaded in a throw-away worker alone.
  {
    room: 'renderer/vault/audio/decode-*',
    may: ['shared', 'renderer/vault/audio', 'renderer/vault/start-worker', 'npm:@audio/decode-amr', 'npm:mediabunny'],
  },
  { room: 'renderer/vault/audio/silk-*', may: ['npm:silk-wasm'] },
  { room: 'renderer/vault/audio', may: ['shared', 'npm:mediabunny'] },
  { room: 'renderer/vault', may: ['shared', 'npm:valibot'] },

  // The door: starts the page, puts the rooms together. Everything of the page, but the vault only through host.
  {
    room: 'renderer',
    may: ['shared', '!renderer/vault', 'npm:zustand', 'npm:cmdk', 'npm:@lingui/*', 'npm:@fontsource-variable/*', ...REACT],
  },
];
