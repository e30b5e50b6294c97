/**
 * Saved views: queries under a name with how their list stands, in the user's order, sealed in a page of their own. Each change
 * is a step that can be undone. Vault worker.
 */
import { Failure } from '../../../shared/failure.ts';
import { type TagId, type ViewId, viewId } from '../../../shared/model/id.ts';
import type { EditKind } from '../../../shared/model/journal.ts';
import {
  everything,
  mostViews,
  type RecordingQuery,
  type SavedView,
  type VaultArgs,
  type VaultResult,
} from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import { commitEdit } from './commit-edit.ts';

export function saveView(desk: Desk, given: VaultArgs<'saveView'>): Promise<VaultResult<'saveView'>> {
  return desk.turns.take(async () => {
    const { views } = desk.vault.documents;
    const name = tidyViewName(given.name);
    const known = views.find((view) => isSameName(view.name, name));
    if (known === undefined && views.length >= mostViews) throw new Failure('vault/too-many-views', { mostViews });
    const view: SavedView = { ...given, name, id: known?.id ?? nextId(views) };
    if (known === undefined) await keep(desk, 'view-made', [...views, view]);
    else await keep(desk, 'view-changed', replaced(views, view));
    return { view, isReplaced: known !== undefined };
  });
}

export function changeView(desk: Desk, change: VaultArgs<'changeView'>): Promise<SavedView> {
  return desk.turns.take(async () => {
    const { views } = desk.vault.documents;
    const before = viewOf(views, change.id);
    const name = change.name === undefined ? before.name : tidyViewName(change.name);
    if (views.some((one) => one.id !== change.id && isSameName(one.name, name))) throw new Failure('vault/view-name-taken');
    const view = { ...before, ...change, name };
    await keep(desk, 'view-changed', replaced(views, view));
    return view;
  });
}

export function removeView(desk: Desk, { id }: VaultArgs<'removeView'>): Promise<null> {
  return desk.turns.take(async () => {
    const { views } = desk.vault.documents;
    const view = viewOf(views, id);
    await keep(
      desk,
      'view-deleted',
      views.filter((one) => one !== view),
    );
    return null;
  });
}

/** `at`: its place among the others. Beyond the end is the end. */
export function moveView(desk: Desk, { id, at }: VaultArgs<'moveView'>): Promise<null> {
  return desk.turns.take(async () => {
    const { views } = desk.vault.documents;
    const view = viewOf(views, id);
    const others = views.filter((one) => one !== view);
    await keep(desk, 'views-ordered', others.toSpliced(Math.min(at, others.length), 0, view));
    return null;
  });
}

/** Those of a backup that the vault lacks, known again by their names: behind those that are here, with numbers of this vault. */
export function freshViews(known: readonly SavedView[], stored: readonly Omit<SavedView, 'id'>[]): readonly SavedView[] {
  const names = new Set(known.map(({ name }) => name.toLowerCase()));
  const fresh: SavedView[] = [];
  for (const view of stored) {
    const name = tidied(view.name);
    if (name === '' || names.has(name.toLowerCase()) || known.length + fresh.length >= mostViews) continue;
    names.add(name.toLowerCase());
    fresh.push({ ...view, name, id: nextId([...known, ...fresh]) });
  }
  return fresh;
}

/**
 * When tags are joined or go: a view that asked for one of them asks for what stands in its place, or no longer for a tag. One that asked
 * for nothing else goes with it: it would show everything, under a name that says otherwise. What somebody typed stays as it is.
 */
export function viewsAfterTags(views: readonly SavedView[], instead: ReadonlyMap<TagId, TagId | null>): readonly SavedView[] {
  return views.flatMap((view) => {
    const { tagId } = view.query;
    if (tagId === null || !instead.has(tagId)) return [view];
    const query = { ...view.query, tagId: instead.get(tagId) ?? null };
    return asksForNothing(query) ? [] : [{ ...view, query }];
  });
}

/** Parts that a query of an earlier version lacks aren't asked for. */
const asksForNothing = (query: RecordingQuery): boolean =>
  JSON.stringify({ ...everything, ...query, text: query.text.trim() }) === JSON.stringify(everything);

async function keep(desk: Desk, kind: EditKind, views: readonly SavedView[]): Promise<void> {
  await commitEdit(desk, { act: { kind }, documents: { views } });
}

const replaced = (views: readonly SavedView[], view: SavedView): readonly SavedView[] =>
  views.map((one) => (one.id === view.id ? view : one));

const nextId = (views: readonly SavedView[]): ViewId => viewId(1 + Math.max(0, ...views.map(({ id }) => id)));

function viewOf(views: readonly SavedView[], id: ViewId): SavedView {
  const view = views.find((one) => one.id === id);
  if (view === undefined) throw new Failure('vault/view-missing');
  return view;
}

const tidied = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ');

function tidyViewName(given: string): string {
  const name = tidied(given);
  if (name === '') throw new Failure('app/bad-request');
  return name;
}

const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
