/** What a person does to the list of tags: one step each, together with the recordings that carry them. Vault worker. */
import { Failure } from '../../../shared/failure.ts';
import type { RecordingId, TagId } from '../../../shared/model/id.ts';
import { isInBranch, isSameTagName, mostTagLength, type Tag, tidyTagKey, tidyTagName } from '../../../shared/model/tag.ts';
import type { TagsChange, VaultResult } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';
import type { EditAct } from '../../../shared/model/journal.ts';
import type { EditableParts } from '../library/edit-step.ts';
import { commitEdit } from './commit-edit.ts';
import { viewsAfterTags } from './saved-views.ts';

interface ChangedTags {
  readonly act: EditAct;
  readonly tags: readonly Tag[];
  /** What recordings carry instead of a tag; null: nothing. */
  readonly instead: ReadonlyMap<TagId, TagId | null>;
}
const noneInstead: ChangedTags['instead'] = new Map();

/** `changed` counts the recordings that carry other tags than before, `changedViews` the saved views that ask for another or are gone. */
export function changeTags(desk: Desk, edit: TagsChange): Promise<VaultResult<'changeTags'>> {
  return desk.turns.take(async () => {
    const before = desk.vault.documents;
    const { tags, instead, act } = changedTags(before.tags, edit);
    const recordings = instead.size === 0 ? new Map<RecordingId, Partial<EditableParts>>() : carriers(desk, instead);
    const views = viewsAfterTags(before.views, instead);
    await commitEdit(desk, { act, recordings, documents: { tags, views } });
    return { changed: recordings.size, changedViews: before.views.filter((view) => !views.includes(view)).length };
  });
}

function changedTags(tags: readonly Tag[], edit: TagsChange): ChangedTags {
  switch (edit.kind) {
    case 'rename': {
      const next = renamed(tags, known(tags, edit.id), edit.name, edit.isBranch);
      return { act: { kind: 'tag-changed', tagId: edit.id }, tags: next, instead: noneInstead };
    }
    case 'merge': {
      known(tags, edit.into);
      const ids = edit.ids.filter((id) => id !== edit.into);
      return { act: { kind: 'tag-merged', tagId: edit.into }, ...without(tags, ids, edit.into) };
    }
    case 'hue': {
      const { hue } = edit;
      const of = known(tags, edit.id);
      const next = tags.map((tag) => (tag === of ? { ...tag, hue } : tag));
      return { act: { kind: 'tag-changed', tagId: of.id }, tags: next, instead: noneInstead };
    }
    case 'key': {
      const next = keyed(tags, known(tags, edit.id), edit.key);
      return { act: { kind: 'tag-changed', tagId: edit.id }, tags: next, instead: noneInstead };
    }
    case 'order':
      return { act: { kind: 'tags-ordered' }, tags: ordered(tags, edit.ids), instead: noneInstead };
    case 'delete':
      return { act: { kind: 'tag-deleted' }, ...without(tags, edit.ids, null) };
  }
}

function known(tags: readonly Tag[], id: TagId): Tag {
  const tag = tags.find((one) => one.id === id);
  if (tag === undefined) throw new Failure('app/bad-request');
  return tag;
}

/** A tag, or it and all below it. A name that another tag has is refused: joining two is asked for as such. */
function renamed(tags: readonly Tag[], from: Tag, givenName: string, isBranch: boolean): readonly Tag[] {
  const name = tidyTagName(givenName);
  if (name === '') throw new Failure('app/bad-request');
  const isMeant = (tag: Tag) => (isBranch ? isInBranch(tag.name, from.name) : tag === from);
  const meant = new Set(tags.filter(isMeant).map(({ id }) => id));
  const next = tags.map((tag) => (meant.has(tag.id) ? { ...tag, name: name + tag.name.slice(from.name.length) } : tag));
  for (const tag of next) {
    if (!meant.has(tag.id)) continue;
    if (tag.name.length > mostTagLength) throw new Failure('app/bad-request', { mostTagLength });
    if (next.some((other) => other !== tag && isSameTagName(other.name, tag.name))) throw new Failure('tag/name-taken');
  }
  return next;
}

/** One character that a key types; who had it before goes without. */
function keyed(tags: readonly Tag[], of: Tag, givenKey: string | null): readonly Tag[] {
  const key = givenKey === null ? null : tidyTagKey(givenKey);
  if (key === null && givenKey !== null) throw new Failure('app/bad-request');
  return tags.map((tag) => {
    const { key: had, ...others } = tag;
    if (tag === of) return key === null ? others : { ...others, key };
    return had !== undefined && had === key ? others : tag;
  });
}

/** The named ones first, in this order; the others behind them as they were. */
function ordered(tags: readonly Tag[], ids: readonly TagId[]): readonly Tag[] {
  const first = [...new Set(ids)].map((id) => known(tags, id));
  return [...first, ...tags.filter((tag) => !first.includes(tag))];
}

function without(tags: readonly Tag[], ids: readonly TagId[], into: TagId | null): Pick<ChangedTags, 'tags' | 'instead'> {
  for (const id of ids) known(tags, id);
  return { tags: tags.filter(({ id }) => !ids.includes(id)), instead: new Map(ids.map((id) => [id, into])) };
}

/** Who carries one of them, with what it carries then: in the same place, and no tag twice. */
function carriers(desk: Desk, instead: ChangedTags['instead']): Map<RecordingId, Partial<EditableParts>> {
  const found = new Map<RecordingId, Partial<EditableParts>>();
  for (const { id, tags } of desk.vault.recordings.values()) {
    if (!tags.some((tag) => instead.has(tag))) continue;
    const after = new Set(tags.flatMap((tag) => (instead.has(tag) ? (instead.get(tag) ?? []) : [tag])));
    found.set(id, { tags: [...after] });
  }
  return found;
}
