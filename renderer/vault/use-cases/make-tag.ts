/** The tag of a name: the one there is, or a new one with the next colour. Vault worker. */
import { Failure } from '../../../shared/failure.ts';
import { tagId } from '../../../shared/model/id.ts';
import { type Tag, tagHues } from '../../../shared/model/tag.ts';
import type { Desk } from '../library/desk.ts';

const mostTagLength = 100;

export function makeTag(desk: Desk, givenName: string): Promise<Tag> {
  return desk.turns.take(async () => {
    const name = tidyTagName(givenName);
    if (name === '' || name.length > mostTagLength) throw new Failure('app/bad-request', { mostTagLength });
    const { tags } = desk.vault.documents;
    const known = tags.find((tag) => isSameName(tag.name, name));
    if (known !== undefined) return known;
    const tag: Tag = {
      id: tagId(tags.reduce((highest, { id }) => Math.max(highest, id + 1), 0)),
      name,
      hue: tagHues[tags.length % tagHues.length] ?? tagHues[0],
    };
    await desk.vault.commit({ documents: { tags: [...tags, tag] } });
    return tag;
  });
}

/** `/` makes levels: each trimmed, inner space single, empty ones dropped. NFC. */
export function tidyTagName(name: string): string {
  return name
    .normalize('NFC')
    .split('/')
    .map((level) => level.trim().replaceAll(/\s+/g, ' '))
    .filter((level) => level !== '')
    .join('/');
}

const isSameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
