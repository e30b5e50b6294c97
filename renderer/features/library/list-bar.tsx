/** Above the list: how much is shown, and how it is arranged; while recordings are selected, what the keys act on. */
import { Tag as TagIcon } from 'lucide-react';
import { useStore } from 'zustand';
import type { Verdict } from '../../../shared/model/recording.ts';
import { keyHint } from '../../app/commands/use-commands.ts';
import { formatCount, formatDuration, useText } from '../../app/text.ts';
import { library, moves } from '../../state/library-live.ts';
import { Button } from '../../ui/button.tsx';
import { VerdictGlyph } from '../../ui/verdict-glyph.tsx';
import { decide } from './decide.ts';
import { ListMenus } from './list-menus.tsx';
import { useUnseenCount } from './unseen-count.ts';
import { useSelectionLength } from './selection-length.ts';
import { tagPicker } from './wanted.ts';
import './list-bar.css';

export function ListBar() {
  const count = useStore(library.store, ({ selection }) => selection.size);
  return count > 0 ? <SelectionBar count={count} /> : <PlainBar />;
}

function PlainBar() {
  const t = useText();
  const list = useStore(library.store, (state) => state.list);
  return (
    <div className="list-bar">
      <b>{t('review.list.count', { count: list.ids.length })}</b>
      <span className="muted num">{list.ids.length > 0 ? formatDuration(list.soundMs) : null}</span>
      <span className="push" />
      <ListMenus />
    </div>
  );
}

const verdictKeys = { keep: 'review.keep', redact: 'review.redact', delete: 'review.delete' } as const;

function SelectionBar({ count }: { readonly count: number }) {
  const t = useText();
  const lengthMs = useSelectionLength();
  const unseen = useUnseenCount();
  return (
    <div
      className={unseen > 0 ? 'list-bar selecting has-unseen' : 'list-bar selecting'}
      role="toolbar"
      aria-label={t('review.selection.name')}
    >
      <b className="num" aria-live="polite">
        {t('review.selection.count', { count: formatCount(count) })}
        {unseen > 0 ? <span className="unseen-count">{t('list.selection.unseen', { count: unseen })}</span> : null}
      </b>
      <span className="muted num only-mid">{lengthMs === null ? null : formatDuration(lengthMs)}</span>
      <span className="gap" />
      {(['keep', 'redact', 'delete'] as const satisfies readonly Verdict[]).map((verdict) => (
        <Button key={verdict} {...keyHint(verdictKeys[verdict])} onPress={() => void decide(verdict, { isStaying: true })}>
          <VerdictGlyph verdict={verdict} size={14} />
          {t(`review.verdict.${verdict}`)}
        </Button>
      ))}
      <Button {...keyHint('review.tags')} onPress={() => tagPicker.setState({ isOpen: true, of: 'targets' })}>
        <TagIcon size={14} strokeWidth={1.75} aria-hidden="true" />
        <span className="only-mid">{t('review.inspector.tags')}</span>
      </Button>
      <span className="push" />
      <ListMenus isBare />
      <Button kind="quiet" {...keyHint('app.leave')} onPress={() => moves.clearSelection()}>
        <span className="unseen">{t('review.selection.clearName')}</span>
        <span className="only-roomy" aria-hidden="true">
          {t('review.selection.clear')}
        </span>
      </Button>
    </div>
  );
}
