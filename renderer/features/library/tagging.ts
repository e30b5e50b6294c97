/** Putting tags on and taking them off, by hand or again as the last time; and who is speaking. The toast offers Undo. */
import type { RecordingId } from '../../../shared/model/id.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { t } from '../../app/text.ts';
import { edits, library } from '../../state/library-live.ts';
import { showToast } from '../../state/toasts.ts';
import { type ActedOn, idsActedOn } from './acted-on.ts';
import { reported, sayDone } from './decide.ts';
import { lastTags } from './last-tags.ts';

export async function toggleTag(tag: Tag, of: ActedOn = 'targets'): Promise<void> {
  const ids = idsActedOn(of);
  if (ids.length === 0) return;
  await reported(async () => {
    const { which, done } = await edits.toggleTag(ids, tag);
    if (which === 'added') lastTags.note(tag.id, ids);
    else lastTags.drop(tag.id, ids);
    if (ids.length > 1) sayDone(done, ids.length, (count) => t(`review.tags.${which}`, { name: tag.name, count }));
  });
}

export async function tagByName(name: string, of: ActedOn = 'targets'): Promise<void> {
  const ids = idsActedOn(of);
  if (ids.length === 0 || name.trim() === '') return;
  await reported(async () => {
    const { tag, done } = await edits.tagByName(ids, name.trim());
    if (tag === null) return;
    lastTags.note(tag.id, ids);
    if (ids.length > 1) sayDone(done, ids.length, (count) => t('review.tags.added', { name: tag.name, count }));
  });
}

/** The tags that were put on last, on these too. Those that were deleted or joined meanwhile are left out. */
export async function tagAgain(): Promise<void> {
  const ids = idsActedOn('targets');
  const tags = (library.state.summary?.tags ?? []).map(({ tag }) => tag).filter(({ id }) => lastTags.ids().includes(id));
  if (ids.length === 0) return;
  if (tags.length === 0) return showToast(t('tags.noneLately'));
  await reported(async () => {
    const done = await edits.change(ids, { addTags: tags.map(({ id }) => id) }, tags);
    const names = tags.map(({ name }) => name).join(', ');
    sayDone(done, ids.length, (count) => t('tags.again', { names, tags: tags.length, count }));
  });
}

export async function sayWhoSpeaks(person: string | null, of: ActedOn = 'targets'): Promise<void> {
  const ids: readonly RecordingId[] = idsActedOn(of);
  if (ids.length === 0) return;
  await reported(async () => {
    const done = await edits.change(ids, { person });
    sayDone(done, ids.length, (count) =>
      person === null ? t('people.unset', { count }) : t('people.set', { name: person, count }),
    );
  });
}
