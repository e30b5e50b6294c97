/** All tags in their order: the first nine have keys of their own. Alt+arrows move one. Opens by the command `tags.manage`. */
import { type KeyboardEvent, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Tag } from '../../../shared/model/tag.ts';
import { keyInText } from '../../app/commands/keycaps.ts';
import type { CommandId } from '../../app/commands/registry.ts';
import { keycapsForCommand, useCommands } from '../../app/commands/use-commands.ts';
import { formatCount, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { Keys } from '../../ui/keys.tsx';
import { TagDot, TagPath } from '../../ui/tag-chip.tsx';
import { ArrangeDialog } from './arrange-dialog.tsx';
import { arranging, arrangeTags, openArranging } from './arranging.ts';
import { PeopleDialog } from './people-dialog.tsx';
import { TagEditor } from './tag-editor.tsx';
import { type CountedTag, movedTag } from './tag-order.ts';

/** Both dialogs and their commands, in every room. */
export function ArrangeDialogs() {
  const open = useStore(arranging, (state) => state.open);
  useCommands({
    'tags.manage': () => openArranging('tags'),
    'people.manage': () => openArranging('people'),
  });
  if (open === null) return null;
  return open === 'tags' ? <TagsDialog /> : <PeopleDialog />;
}

function TagsDialog() {
  const t = useText();
  const tags: readonly CountedTag[] = useStore(library.store, ({ summary }) => summary?.tags) ?? [];
  const [wanted, setWanted] = useState(tags[0]?.tag.id ?? null);
  // A tag that was deleted or joined leaves its place to the first.
  const current = tags.find(({ tag }) => tag.id === wanted) ?? tags[0] ?? null;
  const onKey = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!event.altKey || by === 0 || current === null) return;
    event.preventDefault();
    event.stopPropagation();
    void moveTag(tags, current.tag, by);
  };
  return (
    <ArrangeDialog
      title={t('tags.title')}
      list={
        tags.length === 0 ? (
          <p className="faint">{t('tags.none', { key: keyInText('review.tags') })}</p>
        ) : (
          <div role="presentation" onKeyDownCapture={onKey}>
            <ListBox
              aria-label={t('tags.list')}
              className="arrange-rows"
              selectionMode="single"
              disallowEmptySelection
              autoFocus
              selectedKeys={current === null ? [] : [current.tag.id]}
              onSelectionChange={(keys) => {
                const [key] = keys === 'all' ? [] : keys;
                setWanted(tags.find(({ tag }) => tag.id === key)?.tag.id ?? null);
              }}
            >
              {tags.map(({ tag, count }, place) => (
                <ListBoxItem
                  key={tag.id}
                  id={tag.id}
                  className="arrange-row"
                  textValue={t('tags.row', { name: tag.name.split('/').join(' › '), count })}
                >
                  <TagDot hue={tag.hue} />
                  <span className="arrange-name">
                    <TagPath name={tag.name} isTight />
                  </span>
                  {tag.key === undefined ? null : <Keys keycaps={[tag.key.toUpperCase()]} />}
                  <em className="num faint">{formatCount(count)}</em>
                  <span className="arrange-place">
                    {place < 9 ? <Keys keycaps={keycapsForCommand(`review.tag${place + 1}` as CommandId)} /> : null}
                  </span>
                </ListBoxItem>
              ))}
            </ListBox>
          </div>
        )
      }
      editor={current === null ? null : <TagEditor key={current.tag.id} current={current} tags={tags} onMove={moveTag} />}
    />
  );
}

async function moveTag(tags: readonly CountedTag[], tag: Tag, by: 1 | -1): Promise<void> {
  const ids = movedTag(
    tags.map((one) => one.tag.id),
    tag.id,
    by,
  );
  if (ids !== null) await arrangeTags({ kind: 'order', ids });
}
