/** Tags by keyboard: type to find or to make one, Enter puts it on or takes it off. Acts on the selection or the current one. */
import { Command } from 'cmdk';
import { Check, Plus } from 'lucide-react';
import { useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useStore } from 'zustand';
import type { Tag } from '../../../shared/model/tag.ts';
import { keycapsForCommand } from '../../app/commands/use-commands.ts';
import type { CommandId } from '../../app/commands/registry.ts';
import { formatCount, useText } from '../../app/text.ts';
import { library, moves } from '../../state/library-live.ts';
import { Keys } from '../../ui/keys.tsx';
import { TagDot } from '../../ui/tag-chip.tsx';
import { tagByName, toggleTag } from './decide.ts';
import { tagScore } from './tag-score.ts';
import { tagPicker } from './wanted.ts';
import './tag-picker.css';

const close = (): void => tagPicker.setState({ isOpen: false });

export function TagPicker() {
  const t = useText();
  const isOpen = useStore(tagPicker, (state) => state.isOpen);
  const targets = isOpen ? moves.targets() : [];
  return (
    <ModalOverlay
      className="scrim upper"
      isOpen={isOpen && targets.length > 0}
      onOpenChange={(next) => (next ? undefined : close())}
      isDismissable
    >
      <Modal className="dialog tag-picker">
        <Dialog className="dialog-inner" aria-label={t('review.tags.for', { count: targets.length })}>
          <TagChoices count={targets.length} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function TagChoices({ count }: { readonly count: number }) {
  const t = useText();
  const tags = useStore(library.store, ({ summary }) => summary?.tags ?? []);
  const [typed, setTyped] = useState('');
  const [onAll] = useState(tagsOnAll);
  const name = typed.trim();
  const isKnown = tags.some(({ tag }) => tag.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  const choose = (tag: Tag): void => {
    close();
    void toggleTag(tag);
  };
  return (
    <Command label={t('review.tags.for', { count })} loop filter={(_value, search, names) => tagScore(names?.[0] ?? '', search)}>
      <div className="tag-picker-head label">{t('review.tags.for', { count })}</div>
      <Command.Input
        className="tag-picker-input"
        placeholder={t('review.tags.field')}
        value={typed}
        onValueChange={setTyped}
        maxLength={80}
        autoFocus
      />
      <Command.List className="tag-picker-list">
        {tags.length === 0 && name === '' ? <p className="tag-picker-none">{t('review.tags.none')}</p> : null}
        {tags.map(({ tag, count: used }, index) => (
          <Command.Item key={tag.id} className="opt" value={`${tag.id}`} keywords={[tag.name]} onSelect={() => choose(tag)}>
            <TagDot hue={tag.hue} />
            <span className="tag-name">{tag.name.split('/').join(' › ')}</span>
            {onAll.has(tag.id) ? <Check size={14} strokeWidth={2} aria-hidden="true" /> : null}
            <em className="num faint">{formatCount(used)}</em>
            {index < 9 ? <Keys keycaps={keycapsForCommand(`review.tag${index + 1}` as CommandId)} /> : null}
          </Command.Item>
        ))}
        {name !== '' && !isKnown ? (
          <Command.Item
            className="opt"
            value="make"
            forceMount
            onSelect={() => {
              close();
              void tagByName(name);
            }}
          >
            <Plus size={14} strokeWidth={1.75} aria-hidden="true" />
            <span className="tag-name">{t('review.tags.make', { name })}</span>
          </Command.Item>
        ) : null}
      </Command.List>
    </Command>
  );
}

/** Tags that every target has, as far as their rows are here. */
function tagsOnAll(): ReadonlySet<number> {
  const rows = moves.targets().map((id) => library.row(id));
  const [first] = rows;
  const shared = (first?.tags ?? []).filter((tag) => rows.every((row) => row?.tags.some((one) => one.id === tag.id) === true));
  return new Set(shared.map((tag) => tag.id));
}
