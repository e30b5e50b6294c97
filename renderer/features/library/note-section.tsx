/** A note in the person's own words. Kept on leaving the field or by Mod+Enter; Escape takes back what was typed. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { RecordingView } from '../../../shared/seams/vault-protocol.ts';
import { keycapsForCommand } from '../../app/commands/use-commands.ts';
import { useText } from '../../app/text.ts';
import { edits } from '../../state/library-live.ts';
import { Keys } from '../../ui/keys.tsx';
import { reported } from './decide.ts';
import { noteWanted } from './wanted.ts';

export function NoteSection({ recording }: { readonly recording: RecordingView }) {
  const t = useText();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(recording.note);
  const isDropped = useRef(false);
  const wanted = useStore(noteWanted, ({ count }) => count);
  const asked = useRef(wanted);

  useEffect(() => {
    if (document.activeElement !== area.current) setTyped(recording.note);
  }, [recording.note]);
  useEffect(() => {
    if (wanted !== asked.current) area.current?.focus();
    asked.current = wanted;
  }, [wanted]);

  const keep = () => {
    if (isDropped.current) setTyped(recording.note);
    else if (typed !== recording.note) void reported(async () => void (await edits.change([recording.id], { note: typed })));
    isDropped.current = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (!isDone && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    isDropped.current = event.key === 'Escape';
    document.querySelector<HTMLElement>('[data-pane-focus]')?.focus();
    if (document.activeElement === area.current) area.current?.blur();
  };
  return (
    <section className="note-section">
      <label className="label-cell" htmlFor={id}>
        {t('review.inspector.note')}
      </label>
      <textarea
        ref={area}
        id={id}
        className="note-text-area"
        rows={1}
        value={typed}
        maxLength={10_000}
        placeholder={t('review.inspector.noteAdd')}
        title={t('review.note.help')}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={onKeyDown}
      />
      <Keys keycaps={keycapsForCommand('review.note')} />
    </section>
  );
}
