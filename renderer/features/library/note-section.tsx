/**
 * A note in the person's own words, plain text. Kept by itself: when typing rests, on leaving the field, on going to another recording
 * and by Mod+Enter. Escape takes back what was typed since it was entered.
 */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { RecordingView } from '../../../shared/seams/vault-protocol.ts';
import { keyHint } from '../../app/commands/use-commands.ts';
import { useText } from '../../app/text.ts';
import { keepBeforeLock } from '../../state/before-lock.ts';
import { library } from '../../state/library-live.ts';
import { Keys } from '../../ui/keys.tsx';
import { NoteKeeping } from './note-keeping.ts';
import { NotePaint } from './note-paint.tsx';
import { noteWanted } from './wanted.ts';

export function NoteSection({ recording }: { readonly recording: RecordingView }) {
  const t = useText();
  const id = useId();
  const hint = keyHint('review.note');
  const area = useRef<HTMLTextAreaElement>(null);
  const paint = useRef<HTMLDivElement>(null);
  const query = useStore(library.store, (state) => state.query.text);
  const [keeping] = useState(() => new NoteKeeping(recording.id, recording.note));
  const [typed, setTyped] = useState(recording.note);
  const wanted = useStore(noteWanted, ({ count }) => count);
  const asked = useRef(wanted);

  useEffect(() => {
    if (document.activeElement === area.current) return;
    keeping.know(recording.note);
    setTyped(recording.note);
  }, [keeping, recording.note]);
  useEffect(() => {
    if (wanted !== asked.current) area.current?.focus();
    asked.current = wanted;
  }, [wanted]);
  // Another recording is another section: what was typed for this one is kept on its way out.
  useEffect(() => {
    const stop = keepBeforeLock(() => keeping.keep());
    return () => {
      stop();
      keeping.keep();
    };
  }, [keeping]);

  const followScroll = () => {
    if (paint.current && area.current) paint.current.scrollTop = area.current.scrollTop;
  };
  useLayoutEffect(followScroll);
  const onKeyDown = (event: KeyboardEvent) => {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isDone && event.key !== 'Escape') return;
    if (event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') setTyped(keeping.takeBack());
    document.querySelector<HTMLElement>('[data-pane-focus]')?.focus();
    if (document.activeElement === area.current) area.current?.blur();
  };
  return (
    <section className="note-section">
      <label className="label-cell" htmlFor={id}>
        {t('review.inspector.note')}
      </label>
      <div className="note-entry">
        <NotePaint ref={paint} text={typed} query={query} />
        <textarea
          ref={area}
          id={id}
          className="note-text-area"
          aria-keyshortcuts={hint.shortcuts}
          rows={1}
          value={typed}
          maxLength={10_000}
          placeholder={t('review.inspector.noteAdd')}
          title={t('review.note.help')}
          onChange={(event) => {
            setTyped(event.target.value);
            keeping.type(event.target.value);
          }}
          onFocus={() => keeping.enter()}
          onBlur={() => keeping.keep()}
          onKeyDown={onKeyDown}
          onScroll={followScroll}
        />
      </div>
      <Keys keycaps={hint.keycaps} />
    </section>
  );
}
