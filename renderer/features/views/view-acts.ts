/** What happens to a saved view on a key, a button or an entry of its menu, and what is said of it. Page. */
import { createStore } from 'zustand/vanilla';
import { toFailureData } from '../../../shared/failure.ts';
import type { ViewId } from '../../../shared/model/id.ts';
import type { SavedView } from '../../../shared/seams/vault-protocol.ts';
import { t } from '../../app/text.ts';
import { goTo } from '../../state/navigation.ts';
import { savedViews } from '../../state/narrowing-live.ts';
import { showFailure, showToast } from '../../state/toasts.ts';

/** The name that is asked for: of a new view, or another one for a view. */
export const viewDialog = createStore<{ readonly asked: { readonly renames: SavedView | null } | null }>(() => ({ asked: null }));

export const askForName = (renames: SavedView | null): void => viewDialog.setState({ asked: { renames } });
export const stopAsking = (): void => viewDialog.setState({ asked: null });

/** A line of the sidebar says with this attribute which view it is. */
export const viewIdAttribute = 'data-view-id';

export function openView(view: SavedView): void {
  savedViews.open(view);
  goTo({ name: 'review' });
}

/** False when there is none of that number. */
export function openNth(number: number): boolean {
  const view = savedViews.views[number - 1];
  if (view === undefined) return false;
  openView(view);
  return true;
}

/** The view a command is about: the one that has the focus, else the one that is open. */
export function viewInHand(): SavedView | null {
  const line = document.activeElement?.closest(`[${viewIdAttribute}]`);
  const id = Number(line?.getAttribute(viewIdAttribute) ?? Number.NaN);
  return savedViews.views.find((view) => view.id === id) ?? savedViews.opened;
}

export async function saveAs(name: string): Promise<void> {
  await said(async () => {
    const { isReplaced } = await savedViews.save(name);
    showToast(t(isReplaced ? 'views.replaced' : 'views.saved', { name }), { canUndo: true });
  });
}

export async function rename(view: SavedView, name: string): Promise<void> {
  await said(async () => {
    await savedViews.rename(view.id, name);
    showToast(t('views.renamed', { name }), { canUndo: true });
  });
}

export async function update({ id, name }: SavedView): Promise<void> {
  await said(async () => {
    await savedViews.update(id);
    showToast(t('views.replaced', { name }), { canUndo: true });
  });
}

/** The focus goes to the next line, so that the keys stay where they were. */
export async function remove({ id, name }: SavedView): Promise<void> {
  const hadFocus = document.activeElement?.closest(`[${viewIdAttribute}="${id}"]`) != null;
  const { views } = savedViews;
  const at = views.findIndex((view) => view.id === id);
  await said(async () => {
    await savedViews.remove(id);
    const neighbour = views[at + 1] ?? views[at - 1];
    if (hadFocus && neighbour !== undefined) focusView(neighbour.id);
    showToast(t('views.deleted', { name }), { canUndo: true });
  });
}

/** Its line keeps the focus on the way. The place is said, because it isn't seen by everybody. */
export async function move(view: SavedView, step: 1 | -1): Promise<void> {
  const hadFocus = document.activeElement?.closest(`[${viewIdAttribute}="${view.id}"]`) != null;
  await said(async () => {
    if (!(await savedViews.moveBy(view.id, step))) return;
    if (hadFocus) focusView(view.id);
    const place = 1 + savedViews.views.findIndex(({ id }) => id === view.id);
    showToast(t('views.moved', { name: view.name, place, count: savedViews.views.length }), { canUndo: true });
  });
}

export async function moveTo(id: ViewId, at: number): Promise<void> {
  await said(() => savedViews.moveTo(id, at));
}

function focusView(id: ViewId): void {
  document.querySelector<HTMLElement>(`[${viewIdAttribute}="${id}"] .nav`)?.focus();
}

async function said(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (thrown) {
    showFailure(toFailureData(thrown));
  }
}
