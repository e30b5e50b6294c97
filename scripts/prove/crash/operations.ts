/**
 * What the storm does to a vault: each operation prepares itself, is run and killed somewhere on its way, and says afterwards
 * what it finds, the state before it or the one behind it. Anything else, a half of it above all, is broken.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { everything, type Place, type VaultCallName } from '../../../shared/seams/vault-protocol.ts';
import type { RecordingId } from '../../../shared/model/id.ts';
import { backupDirOf, backupName, hashesInBackup } from './backups.ts';
import { type Life, pick, type Snapshot } from './life.ts';
import { type Seams } from './seams.ts';
import { type Session, startAtDoor } from './session.ts';
import type { SeenRecording } from './witness.ts';

export type StateSeen = 'old' | 'new' | 'neither';

/** What was found when the vault was open again. */
export interface Reopened {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly place: Place | null;
  /** Which of the life's passphrases opened it. */
  readonly passphrase: string;
}

export interface Attempt {
  /** Resolves when the page was told that it is done. */
  run(): Promise<void>;
  /** Recordings that it may change or remove, and no others. */
  readonly touched: ReadonlySet<number>;
  /** May bring recordings in. */
  readonly brings?: true;
  state(before: Snapshot, after: Reopened): StateSeen | Promise<StateSeen>;
  /** What the page was told on the way, held against what is there. In words; empty when it holds. */
  kept?(before: Snapshot, after: Reopened): readonly string[];
  /** Recordings whose sound as it was before is gone for good in the new state. */
  readonly destroys?: ReadonlySet<number>;
}

export interface Operation {
  /** The call whose answer acknowledges it. */
  readonly answerTo: VaultCallName;
  prepare(life: Life): Promise<Attempt>;
}

const noneTouched: ReadonlySet<number> = new Set();

const longestImportMs = 120_000;

const importing: Operation = {
  answerTo: 'import',
  async prepare(life) {
    const { session, archives } = life;
    const archive = archives[life.imports++ % archives.length];
    if (archive === undefined) throw new Error('There is no archive to bring in');
    const { app, witness } = session;
    witness.listenAnew();
    const inVault = ({ recordings }: Snapshot) =>
      [...recordings.values()].filter(({ statedSha256 }) => archive.sounds.has(statedSha256)).length;
    return {
      touched: noneTouched,
      brings: true,
      async run() {
        await app.hands.drop([archive.path]);
        const deadline = performance.now() + longestImportMs;
        while (witness.answersTo('import').length === 0) {
          if (performance.now() > deadline) throw new Error('the archive is not in, and nobody was told why');
          await app.hands.look(pause, null);
        }
      },
      state: (before, { snapshot }) =>
        inVault(snapshot) > inVault(before) || inVault(snapshot) === archive.sounds.size ? 'new' : 'old',
      kept(before, { snapshot }) {
        const [come, told] = [inVault(snapshot) - inVault(before), witness.sealedAsTold()];
        const isWholeAsTold = witness.answersTo('import').length === 0 || inVault(snapshot) === archive.sounds.size;
        return [
          ...(come < told ? [`${told} recordings were told to be in, ${come} are`] : []),
          ...(isWholeAsTold ? [] : [`all ${archive.sounds.size} recordings were told to be in, ${inVault(snapshot)} are`]),
        ];
      },
    };
  },
};

const tagging: Operation = {
  answerTo: 'change',
  async prepare({ session: { witness }, snapshot, random }) {
    const chosen = pick(random, [...snapshot.recordings.keys()], 5);
    const name = `storm/${Math.floor(random() * 1e9).toString(36)}`;
    return {
      touched: new Set(chosen),
      async run() {
        const tag = await witness.call('makeTag', { name });
        await witness.call('change', { ids: chosen as RecordingId[], change: { addTags: [tag.id], verdict: 'keep' } });
      },
      state: (before, { snapshot: after }) =>
        allTheSame(chosen, before, after, (old, now) => {
          if (now === undefined) return 'neither';
          if (now.tags.join() === [...old.tags, name].join() && now.verdict === 'keep') return 'new';
          return now.tags.join() === old.tags.join() && now.verdict === old.verdict ? 'old' : 'neither';
        }),
    };
  },
};

const burningIn: Operation = {
  answerTo: 'burnIn',
  async prepare({ session: { witness }, snapshot, random }) {
    const [id] = pick(
      random,
      [...snapshot.recordings.values()].filter(({ burnt }) => burnt === 0).map((it) => it.id),
      1,
    );
    if (id === undefined) throw new Error('No recording is left to burn in');
    await witness.call('change', { ids: [id as RecordingId], change: { stretches: [{ startMs: 100, endMs: 300 }] } });
    return {
      touched: new Set([id]),
      destroys: new Set([id]),
      run: async () => void (await witness.call('burnIn', { id: id as RecordingId, decoded: null })),
      state: (before, { snapshot: after }) =>
        withReceipt(
          before,
          after,
          allTheSame([id], before, after, (old, now) => {
            if (now === undefined) return 'neither';
            if (now.burnt === 1 && now.statedSha256 !== old.statedSha256) return 'new';
            return now.burnt === 0 && now.statedSha256 === old.statedSha256 ? 'old' : 'neither';
          }),
        ),
    };
  },
};

const shredding: Operation = {
  answerTo: 'shred',
  async prepare({ session: { witness }, snapshot, random }) {
    const chosen = pick(random, [...snapshot.recordings.keys()], 1 + Math.floor(random() * 3));
    return {
      touched: new Set(chosen),
      destroys: new Set(chosen),
      run: async () => void (await witness.call('shred', { ids: chosen as RecordingId[] })),
      state: (before, { snapshot: after }) => withReceipt(before, after, goneOrNot(chosen, before, after)),
    };
  },
};

const locking: Operation = {
  answerTo: 'lock',
  async prepare({ session: { witness }, random }) {
    const place: Place = { room: 'review', recordingId: null, query: everything, listTop: Math.floor(random() * 1e6) };
    return {
      touched: noneTouched,
      run: async () => void (await witness.call('lock', { place })),
      state: (_, after) => (after.place?.listTop === place.listTop ? 'new' : 'old'),
    };
  },
};

/** Most of the vault is shredded, so that most segments are mostly dead; some seconds later their room is given back. */
const compacting: Operation = {
  // Nobody is told.
  answerTo: 'status',
  async prepare(life) {
    const { session, snapshot, random } = life;
    const chosen = pick(random, [...snapshot.recordings.keys()], Math.floor(snapshot.recordings.size * 0.6));
    await session.witness.call('shred', { ids: chosen as RecordingId[] });
    for (const id of chosen) life.destroyed.add(snapshot.recordings.get(id)?.statedSha256 ?? '');
    await untilQuiet(session.seams);
    life.snapshot = {
      recordings: new Map([...snapshot.recordings].filter(([id]) => !chosen.includes(id))),
      receipts: snapshot.receipts + 1,
      // As they were before: in a larger vault it has begun, or is over, by the time that it is quiet.
      segments: snapshot.segments,
    };
    return {
      touched: noneTouched,
      async run() {
        while ((await session.seams.passed()).length === 0) await setTimeout(50);
        await untilQuiet(session.seams);
      },
      state: (before, { snapshot: after }) => ([...after.segments].some((id) => !before.segments.has(id)) ? 'new' : 'old'),
    };
  },
};

/** Under the name that was chosen lies a whole backup or none; what was told to be done is there and remembered. */
const backingUp: Operation = {
  answerTo: 'backup',
  async prepare({ session: { witness }, dir, snapshot }) {
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    await rm(join(backupDirOf(dir), backupName), { force: true });
    const sounds = [...snapshot.recordings.values()].map(({ statedSha256 }) => statedSha256);
    const remembered = (await witness.call('backups', null)).length;
    return {
      touched: noneTouched,
      run: () => witness.backUp(recipient),
      async state(_, { session: { witness: later } }) {
        const hashes = await hashesInBackup(dir, identity);
        const made = (await later.call('backups', null)).length - remembered;
        if (hashes === null) return 'old';
        return made === 1 && sounds.every((sha256) => hashes.has(sha256)) ? 'new' : 'neither';
      },
    };
  },
};

/** Killed anywhere, one of the two passphrases opens the vault; once the page was told, the new one alone. */
const changingPassphrase: Operation = {
  answerTo: 'changePassphrase',
  async prepare(life) {
    const { session, random } = life;
    const current = life.passphrases.at(-1) ?? '';
    const next = `${Math.floor(random() * 1e9).toString(36)} herons over wet slate`;
    // Half-way both may open it, and whichever is said first is the one that stays.
    life.passphrases = random() < 0.5 ? [current, next] : [next, current];
    return {
      touched: noneTouched,
      async run() {
        const { isRight } = await session.witness.call('changePassphrase', { current, next });
        if (!isRight) throw new Error('changePassphrase: the passphrase is another');
        // The old one is tried first from now on: it must not open anything.
        life.passphrases = [current, next];
      },
      state: (_, { passphrase }) => (passphrase === next ? 'new' : 'old'),
    };
  },
};

/** A shred that was cut off between the new root and the old one: opening the vault has to end it, and is killed at that. */
const opening: Operation = {
  answerTo: 'unlock',
  async prepare(life) {
    const { snapshot, random } = life;
    const chosen = pick(random, [...snapshot.recordings.keys()], 2);
    const { seams, witness, app } = life.session;
    await seams.arm('shred', 'block-2-ask');
    const cut = witness.call('shred', { ids: chosen as RecordingId[] }).catch(() => null);
    await seams.stopped;
    await app.kill();
    await cut;
    life.session = await startAtDoor(life.appDir, life.dir);
    const { session } = life;
    return {
      touched: new Set(chosen),
      destroys: new Set(chosen),
      run: async () => void (await session.witness.call('unlock', { passphrase: life.passphrases.at(-1) ?? '' })),
      kept: (before, { snapshot: after }) =>
        goneOrNot(chosen, before, after) === 'new' ? [] : ['the new root was on the disk, and the shred came undone'],
      state: (before, { snapshot: after }) => withReceipt(before, after, goneOrNot(chosen, before, after)),
    };
  },
};

export const operations = {
  import: importing,
  tag: tagging,
  'burn-in': burningIn,
  shred: shredding,
  opening,
  lock: locking,
  compaction: compacting,
  backup: backingUp,
  passphrase: changingPassphrase,
} as const;
export type OperationName = keyof typeof operations;
export const operationNames = Object.keys(operations) as OperationName[];

/** One epoch for one action: all of them changed, or none. */
function allTheSame(
  ids: readonly number[],
  before: Snapshot,
  after: Snapshot,
  judge: (old: SeenRecording, now: SeenRecording | undefined) => StateSeen,
): StateSeen {
  const states = new Set(
    ids.map((id) => {
      const old = before.recordings.get(id);
      return old === undefined ? 'neither' : judge(old, after.recordings.get(id));
    }),
  );
  const [state] = states;
  return states.size === 1 && state !== undefined ? state : 'neither';
}

const goneOrNot = (ids: readonly number[], before: Snapshot, after: Snapshot): StateSeen =>
  allTheSame(ids, before, after, (_, now) => (now === undefined ? 'new' : 'old'));

/** What was destroyed has a receipt, and what wasn't has none. */
function withReceipt(before: Snapshot, after: Snapshot, state: StateSeen): StateSeen {
  const isReceiptRight = after.receipts === before.receipts + (state === 'new' ? 1 : 0);
  return isReceiptRight ? state : 'neither';
}

const pause = (_: null): Promise<void> => new Promise((resolve) => window.setTimeout(resolve, 10));

/** Nothing has passed for a while: rows that are dropped afterwards are dropped. */
async function untilQuiet(seams: Seams): Promise<void> {
  let [last, still] = [-1, 0];
  while (still < 5) {
    const { length } = await seams.passed();
    still = length === last ? still + 1 : 0;
    last = length;
    await setTimeout(60);
  }
}
