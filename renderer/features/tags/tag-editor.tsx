/** One tag: its name and that of its branch, colour, key, place; joining it with another; deleting it. Each act can be undone. */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type SubmitEvent, useState } from 'react';
import { ToggleButton } from 'react-aria-components';
import {
  isInBranch,
  isSameTagName,
  mostTagLength,
  type Tag,
  tagHues,
  tidyTagKey,
  tidyTagName,
} from '../../../shared/model/tag.ts';
import { keyInText } from '../../app/commands/keycaps.ts';
import { useText } from '../../app/text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { arrangeTags } from './arranging.ts';
import type { CountedTag } from './tag-order.ts';

export interface TagEditorProps {
  readonly current: CountedTag;
  readonly tags: readonly CountedTag[];
  readonly onMove: (tags: readonly CountedTag[], tag: Tag, by: 1 | -1) => Promise<void>;
}

export function TagEditor({ current, tags, onMove }: TagEditorProps) {
  const t = useText();
  const { tag, count } = current;
  const place = tags.findIndex((one) => one.tag.id === tag.id);
  return (
    <>
      <TagName current={current} tags={tags} />
      <div className="arrange-labelled" role="group" aria-label={t('tags.hue')}>
        <span className="field-label">{t('tags.hue')}</span>
        <span>
          {tagHues.map((hue) => (
            <ToggleButton
              key={hue}
              className="arrange-hue"
              aria-label={t(`tags.hue.${hue}`)}
              isSelected={tag.hue === hue}
              onChange={() => void arrangeTags({ kind: 'hue', id: tag.id, hue })}
            >
              <i style={{ background: `oklch(0.68 0.12 ${hue})` }} />
            </ToggleButton>
          ))}
        </span>
      </div>
      <TagKey tag={tag} tags={tags} />
      <div className="arrange-labelled">
        <span className="field-label">{t('tags.place')}</span>
        <span>
          <IconButton
            name={t('tags.up')}
            keycaps={['Alt', '↑']}
            isDisabled={place === 0}
            onPress={() => void onMove(tags, tag, -1)}
          >
            <ArrowUp size={16} strokeWidth={1.75} />
          </IconButton>
          <IconButton
            name={t('tags.down')}
            keycaps={['Alt', '↓']}
            isDisabled={place === tags.length - 1}
            onPress={() => void onMove(tags, tag, 1)}
          >
            <ArrowDown size={16} strokeWidth={1.75} />
          </IconButton>
          <span className="faint">{t('tags.placeHelp')}</span>
        </span>
      </div>
      {tags.length < 2 ? null : (
        <div className="arrange-labelled">
          <span className="field-label">{t('tags.mergeInto')}</span>
          <span>
            <Select
              name={t('tags.mergeInto')}
              value=""
              options={[
                { value: '', title: t('tags.mergeChoose') },
                ...tags
                  .filter((one) => one.tag.id !== tag.id)
                  .map((one) => ({ value: `${one.tag.id}`, title: one.tag.name.split('/').join(' › ') })),
              ]}
              onChange={(value) => {
                const into = tags.find((one) => `${one.tag.id}` === value)?.tag;
                if (into !== undefined) void join(tag, into);
              }}
            />
          </span>
        </div>
      )}
      <div className="arrange-line">
        <Button
          className="arrange-delete"
          onPress={() =>
            void arrangeTags({ kind: 'delete', ids: [tag.id] }, ({ changed, changedViews }) =>
              t('tags.deleted', { name: tag.name, count: changed, views: changedViews }),
            )
          }
        >
          {t('tags.delete', { count })}
        </Button>
      </div>
    </>
  );

  async function join(from: Tag, into: Tag): Promise<void> {
    await arrangeTags({ kind: 'merge', ids: [from.id], into: into.id }, ({ changed }) =>
      t('tags.joined', { name: into.name, count: changed }),
    );
  }
}

function TagName({ current, tags }: Omit<TagEditorProps, 'onMove'>) {
  const t = useText();
  const { tag } = current;
  const below = tags.filter((one) => one.tag.id !== tag.id && isInBranch(one.tag.name, tag.name));
  const [typed, setTyped] = useState(tag.name);
  const [known, setKnown] = useState(tag.name);
  const [isBranch, setBranch] = useState(true);
  // An undo has given it another name.
  if (known !== tag.name) {
    setKnown(tag.name);
    setTyped(tag.name);
  }
  const name = tidyTagName(typed);
  const taken = tags.find((one) => one.tag.id !== tag.id && isSameTagName(one.tag.name, name));
  const isChanged = name !== '' && name !== tag.name;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isChanged) return;
    if (taken === undefined) {
      void arrangeTags({ kind: 'rename', id: tag.id, name, isBranch: isBranch && below.length > 0 });
      return;
    }
    void arrangeTags({ kind: 'merge', ids: [tag.id], into: taken.tag.id }, ({ changed }) =>
      t('tags.joined', { name: taken.tag.name, count: changed }),
    );
  };
  return (
    <form className="arrange-name-form" onSubmit={submit}>
      <Field
        label={t('tags.name')}
        value={typed}
        onChange={setTyped}
        maxLength={mostTagLength}
        help={taken === undefined ? t('tags.nameHelp') : t('tags.taken', { name: taken.tag.name, count: taken.count })}
      />
      <Button type="submit" isDisabled={!isChanged}>
        {taken === undefined ? t('tags.rename') : t('tags.merge')}
      </Button>
      {below.length === 0 || taken !== undefined ? null : (
        <div className="arrange-line">
          <Switch name={t('tags.branch', { count: below.length })} isOn={isBranch} onChange={setBranch} />
          <span aria-hidden="true">{t('tags.branch', { count: below.length })}</span>
        </div>
      )}
    </form>
  );
}

function TagKey({ tag, tags }: { readonly tag: Tag; readonly tags: readonly CountedTag[] }) {
  const t = useText();
  const [typed, setTyped] = useState(tag.key ?? '');
  const [known, setKnown] = useState(tag.key ?? '');
  if (known !== (tag.key ?? '')) {
    setKnown(tag.key ?? '');
    setTyped(tag.key ?? '');
  }
  const key = tidyTagKey(typed);
  const owner = key === null ? undefined : tags.find((one) => one.tag.id !== tag.id && one.tag.key === key)?.tag;
  const keep = () => {
    if ((key ?? '') !== (tag.key ?? '')) void arrangeTags({ kind: 'key', id: tag.id, key });
    else setTyped(tag.key ?? '');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <Field
        label={t('tags.key')}
        value={typed.toUpperCase()}
        onChange={(text) => setTyped(text.slice(-1))}
        onBlur={keep}
        inputClassName="arrange-key"
        help={
          owner === undefined ? t('tags.keyHelp', { key: keyInText('review.tags') }) : t('tags.keyTaken', { name: owner.name })
        }
      />
    </form>
  );
}
