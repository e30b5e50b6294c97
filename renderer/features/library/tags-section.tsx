/** The tags of the current recording: seen, taken off, added. */
import { Plus } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Tag } from '../../../shared/model/tag.ts';
import type { RecordingView } from '../../../shared/seams/vault-protocol.ts';
import { keyHint } from '../../app/commands/use-commands.ts';
import { useText } from '../../app/text.ts';
import { edits, library } from '../../state/library-live.ts';
import { saysKeys } from '../../ui/key-hint.tsx';
import { Keys } from '../../ui/keys.tsx';
import { TagChip } from '../../ui/tag-chip.tsx';
import { reported } from './decide.ts';
import { tagPicker } from './wanted.ts';

export function TagsSection({ recording }: { readonly recording: RecordingView }) {
  const t = useText();
  const hasSelection = useStore(library.store, ({ selection }) => selection.size > 0);
  const remove = (tag: Tag) =>
    reported(async () => {
      await edits.change([recording.id], { removeTags: [tag.id] });
    });
  return (
    <section className="tags-section">
      <h3 className="label-cell">{t('review.inspector.tags')}</h3>
      <div className="tags">
        {recording.tags.map((tag) => (
          <TagChip
            key={tag.id}
            name={tag.name}
            hue={tag.hue}
            size="pane"
            removeName={t('review.tags.remove', { name: tag.name })}
            onRemove={() => void remove(tag)}
          />
        ))}
        <AriaButton
          {...(hasSelection ? {} : saysKeys(keyHint('review.tags').shortcuts))}
          className="tag lg add"
          aria-label={t('review.tags.addName')}
          onPress={() => tagPicker.setState({ isOpen: true, of: 'targets' })}
        >
          <Plus size={12} strokeWidth={1.75} aria-hidden="true" />
          {t('review.tags.add')}
        </AriaButton>
      </div>
      {hasSelection ? null : <Keys keycaps={keyHint('review.tags').keycaps} />}
    </section>
  );
}
