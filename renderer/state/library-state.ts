/** What the review room knows of the vault: views only, never keys. Page. The worker owns the truth; see library.ts. */
import type { FailureData } from '../../shared/failure.ts';
import { type Arrangement, oldestFirst } from '../../shared/model/arrangement.ts';
import type { RecordingId } from '../../shared/model/id.ts';
import {
  everything,
  type RecordingList,
  type RecordingQuery,
  type RecordingView,
  type VaultArgs,
  type VaultCallName,
  type VaultEventName,
  type VaultEvents,
  type VaultResult,
  type VaultSummary,
} from '../../shared/seams/vault-protocol.ts';
import { emptyList } from './library-order.ts';
import { type IdSet, noIds } from './library-selection.ts';

/** What the stores need of the vault client (renderer/host/vault-client.ts). A call rejects with a Failure. */
export interface VaultPort {
  call<Name extends VaultCallName>(name: Name, args: VaultArgs<Name>, transfer?: Transferable[]): Promise<VaultResult<Name>>;
  on<Name extends VaultEventName>(name: Name, listener: (payload: VaultEvents[Name]) => void): () => void;
}

/** Why a recording became the current one: only a person's own step makes it play. */
export type CurrentBy = 'step' | 'refresh' | 'restore';

export interface LibraryState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly failure: FailureData | null;
  readonly query: RecordingQuery;
  readonly arrangement: Arrangement;
  readonly list: RecordingList;
  /** Position in `list.ids` by id, -1 where it isn't shown. */
  readonly positions: Int32Array;
  /** Counts up whenever rows came or changed; the rows themselves are asked of `row(id)`. */
  readonly rowsVersion: number;
  readonly summary: VaultSummary | null;
  readonly current: RecordingId | null;
  readonly currentBy: CurrentBy;
  /** A key is held and the current recording changes faster than anybody looks at it. */
  readonly isPassing: boolean;
  /** The current recording in full; null until it came. */
  readonly detail: RecordingView | null;
  /** In view or not. */
  readonly selection: IdSet;
  /** How many were selected when the vault locked and aren't any more: in too many pieces to be kept. */
  readonly letGo: number;
  /** Decided since this view was opened: they stay in place, so that rows never jump under the hand. */
  readonly decidedHere: IdSet;
  /** First row to show once, after an unlock. */
  readonly wantedTop: number | null;
}

export const initialLibrary: LibraryState = {
  phase: 'loading',
  failure: null,
  query: everything,
  arrangement: oldestFirst,
  list: emptyList,
  positions: new Int32Array(0),
  rowsVersion: 0,
  summary: null,
  current: null,
  currentBy: 'refresh',
  isPassing: false,
  detail: null,
  selection: noIds,
  letGo: 0,
  decidedHere: noIds,
  wantedTop: null,
};

export const isNarrowed = (query: RecordingQuery): boolean =>
  query.text.trim() !== '' ||
  query.verdict !== null ||
  query.tagId !== null ||
  query.device !== null ||
  query.archiveId !== null ||
  (query.person ?? null) !== null ||
  (query.flag ?? null) !== null;
