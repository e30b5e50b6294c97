/**
 * Every call between the page and main, in one table. Main's handlers (electron/ipc), the bridge (electron/preload.ts)
 * and the page's host (renderer/host) are derived from it. Few, specific calls: no path ever crosses, the page holds
 * opaque source ids. Arguments arrive as `unknown` and are parsed with the schema here; failures cross as codes.
 */
import './opaque-web-types.ts';
import * as v from 'valibot';
import type { FailureData } from '../failure.ts';
import type { SinkId, SourceId } from '../model/id.ts';
import { facetNames } from '../model/facet-names.ts';
import { keyBindingsSchema } from '../model/key-bindings.ts';
import { arrangementSchema, oldestFirst } from '../model/arrangement.ts';
import type { MachineFacts } from '../model/machine-facts.ts';
import type { DestructionFacts, DestructionReport, SourceProgress } from '../model/source-destruction.ts';

/** What a row of the list may show besides verdict, time and words. */
export const listColumns = ['person', 'device', 'tags', 'flags', 'length', 'archive', 'file'] as const;
export type ListColumn = (typeof listColumns)[number];
const usualColumns: ListColumn[] = ['person', 'device', 'tags', 'flags', 'length'];

const sourceIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

export const preferencesSchema = v.object({
  theme: v.optional(v.picklist(['system', 'light', 'dark', 'contrast']), 'system'),
  /** `system` follows the operating system's language; English where there is no catalogue. */
  language: v.optional(v.picklist(['system', 'en', 'de']), 'system'),
  autoplay: v.optional(v.boolean(), true),
  density: v.optional(v.picklist(['compact', 'usual', 'roomy']), 'usual'),
  /** How a list begins that no vault remembers otherwise. */
  arrangement: v.optional(arrangementSchema, oldestFirst),
  columns: v.optional(v.array(v.picklist(listColumns)), usualColumns),
  sidebarWidth: v.optional(v.pipe(v.number(), v.minValue(180), v.maxValue(280)), 204),
  inspectorWidth: v.optional(v.pipe(v.number(), v.minValue(300), v.maxValue(480)), 344),
  isSidebarShown: v.optional(v.boolean(), true),
  /** Facets of the sidebar that show their heading alone. */
  collapsedFacets: v.optional(v.array(v.picklist(facetNames)), ['archive', 'flag']),
  isInspectorShown: v.optional(v.boolean(), true),
  /** Minutes without a key before the vault locks; 0 never. */
  lockAfterMinutes: v.optional(v.picklist([0, 1, 2, 5, 10, 30]), 5),
  /** Keys chosen instead of the usual ones, by the command's id. */
  keyBindings: v.optional(keyBindingsSchema, {}),
  singleLetterKeys: v.optional(v.picklist(['on', 'list-and-player', 'off']), 'on'),
  /** A job under way (an import, a backup) when the vault is to lock: it ends first, or it is stopped. Sleep, a locked screen, another user and a shutdown never wait. */
  jobsAtLock: v.optional(v.picklist(['finish', 'stop']), 'finish'),
  /** What closing the window does besides locking. `usual`: macOS keeps the app, the others quit. */
  onClose: v.optional(v.picklist(['usual', 'quit', 'stay']), 'usual'),
  /** Asks the system to leave the window out of pictures of the screen. Linux has no such thing. */
  isHiddenFromCapture: v.optional(v.boolean(), false),
  playbackRate: v.optional(v.pipe(v.number(), v.minValue(0.25), v.maxValue(3)), 1),
  volume: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
  isSilenceSkipped: v.optional(v.boolean(), false),
  isLoudnessEven: v.optional(v.boolean(), false),
  /** The line of first steps was sent away, or has done its work. */
  areFirstStepsOver: v.optional(v.boolean(), false),
});
/** How the app looks and behaves. Never content, never anything about the vault. Kept in clear beside it. */
export type Preferences = v.InferOutput<typeof preferencesSchema>;

/** What lies in a chosen folder and isn't listed, by the reason. */
export interface LeftOutOfFolder {
  readonly links: number;
  /** Pipes, sockets, devices. */
  readonly notFiles: number;
  /** Folders in which another file system begins. */
  readonly otherFileSystems: number;
  readonly unreadable: number;
  /** Folders below the deepest that is looked into. */
  readonly tooDeep: number;
}

/** Other parts of the same set that lie beside what was chosen, told by their names alone. */
export interface OfferedParts {
  readonly count: number;
  readonly sizeBytes: number;
}

/** What the page may know of what the user chose: names and sizes, never a path. */
export interface ChosenSource {
  readonly sourceId: SourceId;
  /** One file, parts of one set, several files together, a folder. */
  readonly kind: 'file' | 'parts' | 'files' | 'folder';
  /** Of several files the first one's, with how many more there are: `memo.wav +3`. */
  readonly fileName: string;
  readonly fileCount: number;
  readonly sizeBytes: number;
  readonly isSample: boolean;
  /** Of a folder. */
  readonly leftOut: LeftOutOfFolder | null;
  /** `source.joinParts` takes them in. */
  readonly offeredParts: OfferedParts | null;
  /** Of a set, with what is offered: parts that are nowhere. */
  readonly missingParts: readonly number[];
  /** The parts are pieces of one archive: nothing can be read while one is missing. */
  readonly isInPieces: boolean;
}

/** Files that hold the same bytes as one of a source's: sources of their own, which can be destroyed like it. */
export interface FoundCopies {
  readonly copies: readonly ChosenSource[];
  /** False when it was stopped, or there was more to look through than is looked through. */
  readonly isComplete: boolean;
}

/** A file to be written where the user says: its name, never its path. */
export interface ChosenSink {
  readonly sinkId: SinkId;
  readonly fileName: string;
}

export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly platform: 'darwin' | 'linux' | 'win32';
  readonly systemLanguage: string;
  readonly preferences: Preferences;
  /** False on the development runtime (an Electron past its support): said in the about box, never shipped. */
  readonly isSupportedElectron: boolean;
  readonly isPackaged: boolean;
  /** The profile was made for this run alone and is removed at its end (tour, sample). */
  readonly isThrowAway: boolean;
  /** A key file lies in the profile: the lock screen can be drawn before the vault worker has looked at it. */
  readonly hasKeyFile: boolean;
  /** Folders of the profile that hold a vault that was put aside: their names, the oldest first. */
  readonly vaultsPutAside: readonly string[];
  /** A vault was to be put aside at this start, and the system didn't move its files: they lie where they lay. */
  readonly isPutAsideRefused: boolean;
}

interface Call<Arguments extends v.GenericSchema, Result> {
  readonly args: Arguments;
  /** Type only; never read. */
  readonly result?: Result;
}
const call =
  <Result>() =>
  <Arguments extends v.GenericSchema>(args: Arguments): Call<Arguments, Result> => ({ args });

const nothing = v.strictObject({});

/** Such as `CmdOrCtrl+Shift+Z`, `Alt+Left`, `F1`: the system throws at anything that it can't read. */
const acceleratorPattern =
  /^((CmdOrCtrl|Alt|Shift)\+)*([A-Z0-9,./;'=<>?-]|Plus|F\d{1,2}|Up|Down|Left|Right|Home|End|PageUp|PageDown|Delete|Enter|Space)$/;

export const ipcContract = {
  'app.info': call<AppInfo>()(nothing),
  'preferences.write': call<Preferences>()(v.partial(preferencesSchema)),
  /** The platform's open dialog. Empty when the user left it. */
  'source.pick': call<readonly ChosenSource[]>()(nothing),
  /** The platform's open dialog for a folder. Empty when the user left it. */
  'source.pickFolder': call<readonly ChosenSource[]>()(nothing),
  /** The parts that were offered become part of the source; its id stays. Before it is served. */
  'source.joinParts': call<ChosenSource>()(v.strictObject({ sourceId: sourceIdSchema })),
  /** A source that was released can be served again, if all of it is still there: `archive/gone`, `archive/changed`. */
  'source.resume': call<ChosenSource>()(v.strictObject({ sourceId: sourceIdSchema })),
  /** What to know before the source's files are destroyed. */
  'source.destroyFacts': call<DestructionFacts>()(v.strictObject({ sourceId: sourceIdSchema })),
  /**
   * Overwrites and unlinks the source's files. `fileName` is the confirmation: the source's own, as the user has read it. Only for a
   * source that this page has read, or a copy of one, never the sample. Progress comes as `source.progress`.
   */
  'source.destroy': call<DestructionReport>()(
    v.strictObject({ sourceId: sourceIdSchema, fileName: v.pipe(v.string(), v.maxLength(4096)), areHardLinkedToo: v.boolean() }),
  ),
  /** Looks for files with the same bytes in the downloads folder and, on Linux, the bin. Not for a folder. Progress as above. */
  'source.findCopies': call<FoundCopies>()(v.strictObject({ sourceId: sourceIdSchema })),
  /** Ends a destruction behind the file it is at, or a search at once. */
  'source.stop': call<null>()(v.strictObject({ sourceId: sourceIdSchema })),
  /** The platform's open dialog for a backup. Empty when the user left it. Served and released as any source. */
  'source.pickBackup': call<readonly ChosenSource[]>()(nothing),
  /** The platform's save dialog for a backup. Empty when the user left it. Nothing is written yet. */
  'sink.pick': call<readonly ChosenSink[]>()(v.strictObject({ suggestedName: v.pipe(v.string(), v.regex(/^[\w.-]{1,80}$/)) })),
  /** Begins the file: its port arrives at the page as a `sink` port (shared/seams/sink-frames.ts). Once for each sink. */
  'sink.open': call<null>()(v.strictObject({ sinkId: sourceIdSchema })),
  /** The sample archive that comes with the app. */
  'source.sample': call<ChosenSource>()(nothing),
  /** Files named on the command line or opened with the app, handed out once. */
  'source.takeOpened': call<readonly ChosenSource[]>()(nothing),
  /** Asks main to serve the source's bytes: the port arrives at the page as a `bytes` port (see portMessage). */
  'source.serve': call<null>()(v.strictObject({ sourceId: sourceIdSchema })),
  /** Whether a source of this page is still what was chosen, also after its release. `unknown`: chosen for another page. */
  'source.whereabouts': call<'there' | 'changed' | 'gone' | 'unknown'>()(v.strictObject({ sourceId: sourceIdSchema })),
  /** Where the vault lies, and what an overwritten block may leave there. */
  'machine.facts': call<MachineFacts>()(nothing),
  /** Closes its files. Their paths are kept until the page goes: for `source.whereabouts`, `source.resume` and `source.destroy`. */
  'source.release': call<null>()(v.strictObject({ sourceId: sourceIdSchema })),
  /** Asks main for the key file's port: it arrives at the page as a `key-file` port. */
  'keyFile.connect': call<null>()(nothing),
  /** What main found in the database's own files before they were opened: bits that had changed and were put right. */
  'database.state': call<{ readonly state: 'sound' | 'mended' | 'damaged'; readonly mendedBits: number }>()(nothing),
  /** The app starts anew, and what there was of a vault lies in a folder of the profile then, whole. For a vault that can't be opened. */
  'vault.putAside': call<null>()(nothing),
  /** Opens the profile folder in the system's file manager. The page doesn't learn where it lies. */
  'profile.show': call<null>()(nothing),
  /** The app ends and starts anew, so that the vault's files are looked through before they are opened. */
  'app.startAgain': call<null>()(nothing),
  /** The page is thrown away and loaded anew. Also ends every port. */
  'window.reload': call<null>()(nothing),
  /** The page has begun to lock, by its own trigger or by main's: from now on it has a moment, then its process is ended. */
  'lock.begin': call<null>()(nothing),
  /** A job ends first (`jobsAtLock`): main waits for `lock.begin`. Refused when the trigger can't wait: the page is ended all the same. */
  'lock.wait': call<null>()(nothing),
  /** Progress on the taskbar or dock, 0 to 1; null takes it away. */
  'window.progress': call<null>()(
    v.strictObject({
      fraction: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
      /** Held by the user, or ended by a failure. Windows shows both; elsewhere it is simply the progress. */
      mode: v.exactOptional(v.picklist(['usual', 'paused', 'error'])),
    }),
  ),
  /** The size of everything in the window, a step at a time. The window system does it, so that the layout follows. */
  'window.zoom': call<null>()(v.strictObject({ step: v.picklist(['larger', 'smaller', 'usual']) })),
  /** Text to the clipboard, cleared after ten seconds if it is still there. */
  'clipboard.copy': call<null>()(v.strictObject({ text: v.pipe(v.string(), v.maxLength(1_000_000)) })),
  /** Chromium copies what is marked in the page: cleared as the above. Said when it does, just before it is on the clipboard. */
  'clipboard.copied': call<null>()(nothing),
  /** What the application menu shows beside its items, in the system's spelling, by the command's id. Shown alone: keys are the page's. */
  'menu.showKeys': call<null>()(
    v.strictObject({
      accelerators: v.record(v.pipe(v.string(), v.maxLength(64)), v.pipe(v.string(), v.regex(acceleratorPattern))),
    }),
  ),
  /** The platform's open dialog for a keys file, and its text. Empty when the user left it. `app/unreadable-file`. */
  'keys.openFile': call<readonly string[]>()(nothing),
  /** Writes text made by the app (a receipt, a report) where the user says. False when they left the dialog. */
  'text.save': call<boolean>()(
    v.strictObject({
      suggestedName: v.pipe(v.string(), v.regex(/^[\w.-]{1,80}$/)),
      text: v.pipe(v.string(), v.maxLength(50_000_000)),
    }),
  ),
} as const;

export type IpcName = keyof typeof ipcContract;
export type IpcArguments<Name extends IpcName> = v.InferInput<(typeof ipcContract)[Name]['args']>;
export type IpcResult<Name extends IpcName> =
  | NonNullable<(typeof ipcContract)[Name]['result']>
  | (null extends (typeof ipcContract)[Name]['result'] ? null : never);

/** What locks from outside the page: the machine sleeps, its screen is locked, another user comes, it shuts down, the window closes. */
export type LockReason = 'sleep' | 'screen' | 'user' | 'shutdown' | 'close';

/** Main -> page. */
export interface IpcEvents {
  /** A menu item or a key of the platform's: run this command of the registry. */
  'command.run': { readonly commandId: string };
  /**
   * Lock now. The page answers by locking (`lock.begin`) or, where `mayWait`, by finishing a job first (`lock.wait`). One that
   * doesn't answer in time is ended with its process.
   */
  'vault.lock': { readonly reason: LockReason; readonly mayWait: boolean };
  /** Files were opened with the app while it runs. */
  'source.opened': { readonly sources: readonly ChosenSource[] };
  /** How far `source.destroy` or `source.findCopies` is, a few times a second. */
  'source.progress': SourceProgress & { readonly sourceId: SourceId };
  /** A chosen folder is being looked through, which takes a while; ends with the answer to the choosing. */
  'source.listing': { readonly entryCount: number };
  /** A dropped or opened file can't be read. */
  'source.failed': { readonly failure: FailureData };
}
export type IpcEventName = keyof IpcEvents;

/**
 * The bridge that the preload puts on `window.host`. Ports can't cross the bridge itself: they arrive as a window
 * message `{ overheardPort: PortName, sourceId? }` with the port in `event.ports[0]` and `event.source === window`.
 */
export interface HostBridge {
  call(name: string, args: unknown): Promise<unknown>;
  /** Turns files of a drop into sources: the preload reads their paths and gives them to main alone. Resolves to an Outcome of ChosenSource[]. */
  takeDropped(files: readonly File[]): Promise<unknown>;
  on(name: string, listener: (payload: unknown) => void): () => void;
}

export type PortName = 'bytes' | 'key-file' | 'sink';
export interface PortMessage {
  readonly overheardPort: PortName;
  readonly sourceId?: SourceId;
  readonly sinkId?: SinkId;
}
