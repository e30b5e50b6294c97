/** The tag of a name: the one there is, or a new one with the next colour. Vault worker. */
import { Failure } from '../../../shared/failure.ts';
import { tagId } from '../../../shared/model/id.ts';
import { isSameTagName, mostTagLength, type Tag, tagHues, tidyTagName } from '../../../shared/model/tag.ts';
import type { Desk } from '../library/desk.ts';
import { commitEdit } from './commit-edit.ts';

export function makeTag(desk: Desk, name: string): Promise<Tag> {
  return desk.turns.take(async () => {
    const { tags } = desk.vault.documents;
    const tag = tagNamed(tags, name);
    const isNew = !tags.includes(tag);
    if (isNew) await commitEdit(desk, { act: { kind: 'tag-made', tagId: tag.id }, documents: { tags: [...tags, tag] } });
    return tag;
  });
}

/** Refuses a name without letters or too long to read. */
export function tagNamed(tags: readonly Tag[], givenName: string): Tag {
  const name = tidyTagName(givenName);
  if (name === '' || name.length > mostTagLength) throw new Failure('app/bad-request', { mostTagLength });
  const known = tags.find((tag) => isSameTagName(tag.name, name));
  if (known !== undefined) return known;
  return {
    id: tagId(tags.reduce((highest, { id }) => Math.max(highest, id + 1), 0)),
    name,
    hue: tagHues[tags.length % tagHues.length] ?? tagHues[0],
  };
}
