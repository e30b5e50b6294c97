/**
 * Tags by keyboard: type to find or to make one, or a tag's own letter; Enter puts it on or takes it off. Acts on the selection or
 * the current recording, or on all that is shown.
 */
import { Check, Minus } from 'lucide-react';
import { useStore } from 'zustand';
import { isSameTagName, mostTagLength, type Tag } from '../../../shared/model/tag.ts';
import { runCommand } from '../../app/commands/active-commands.ts';
import type { CommandId } from '../../app/commands/registry.ts';
import { keycapsForCommand } from '../../app/commands/use-commands.ts';
import { formatCount, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Keys } from '../../ui/keys.tsx';
import { TagDot, TagPath } from '../../ui/tag-chip.tsx';
import { countActedOn } from './acted-on.ts';
import { PickOne } from './pick-one.tsx';
import { tagScore } from './tag-score.ts';
import { tagByName, toggleTag } from './tagging.ts';
import { useTally } from './tally.ts';
import { tagPicker } from './wanted.ts';

const close = (): void => tagPicker.setState({ isOpen: false });

export function TagPicker() {
  const t = useText();
  const { isOpen, of } = useStore(tagPicker);
  const tags = useStore(library.store, ({ summary }) => summary?.tags) ?? [];
  const count = isOpen ? countActedOn(of) : 0;
  const tally = useTally(isOpen && count > 0 ? of : null);
  const known = new Map(tags.map(({ tag }) => [`${tag.id}`, tag]));
  const title = of === 'view' ? t('tags.forView', { count }) : t('review.tags.for', { count });
  return (
    <PickOne
      isOpen={isOpen && count > 0}
      onClose={close}
      title={title}
      placeholder={t('review.tags.field')}
      mostTyped={mostTagLength}
      none={t('review.tags.none')}
      items={tags.map(({ tag, count: used }, index) => ({
        id: `${tag.id}`,
        name: tag.name,
        run: () => void toggleTag(tag, of),
        content: (
          <TagContent
            tag={tag}
            used={used}
            place={index}
            on={tally?.tags.find((one) => one.tag.id === tag.id)?.count ?? 0}
            of={tally?.total ?? count}
          />
        ),
      }))}
      score={({ id, name }, typed) => tagScore(name, typed, known.get(id)?.key)}
      make={(name) =>
        tags.some(({ tag }) => isSameTagName(tag.name, name))
          ? null
          : { title: t('review.tags.make', { name }), run: () => void tagByName(name, of) }
      }
      foot={
        <LinkButton
          onPress={() => {
            close();
            // The picker gives the focus back first.
            requestAnimationFrame(() => requestAnimationFrame(() => runCommand('tags.manage')));
          }}
        >
          {t('command.tags.manage')}
        </LinkButton>
      }
    />
  );
}

interface TagContentProps {
  readonly tag: Tag;
  /** In the whole vault. */
  readonly used: number;
  readonly place: number;
  /** How many of those that are acted on have it. */
  readonly on: number;
  readonly of: number;
}

function TagContent({ tag, used, place, on, of }: TagContentProps) {
  const t = useText();
  return (
    <>
      <TagDot hue={tag.hue} />
      <span className="opt-name">
        <TagPath name={tag.name} isTight />
      </span>
      {on === 0 ? null : on === of ? (
        <Check size={14} strokeWidth={2} aria-label={t('tags.onAll')} />
      ) : (
        <>
          <Minus size={14} strokeWidth={2} aria-hidden="true" />
          <span className="num faint">{t('tags.someHave', { count: on, total: of })}</span>
        </>
      )}
      <em className="num faint">{formatCount(used)}</em>
      {tag.key !== undefined ? (
        <Keys keycaps={[tag.key.toUpperCase()]} />
      ) : place < 9 ? (
        <Keys keycaps={keycapsForCommand(`review.tag${place + 1}` as CommandId)} />
      ) : null}
    </>
  );
}
