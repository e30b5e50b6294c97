/**
 * The words of a recording, each to be struck by click or key: arrows walk, X or the space bar strikes, with Shift up to
 * there. Without chosen words the whole transcript goes with the sound, and it says so.
 */
import { Fragment, type KeyboardEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { RecordingView } from '../../../shared/seams/vault-protocol.ts';
import { useText } from '../../app/text.ts';
import { veil } from '../../state/library-veil.ts';
import { redaction } from '../../state/redaction-live.ts';
import { isStruck, toggledWord, type Word, withWords, wordsInPlace, wordsOf } from '../../state/redaction-words.ts';
import './transcript-words.css';

export function TranscriptWords({ recording }: { readonly recording: RecordingView }) {
  const t = useText();
  const { struckWords, stretches } = useStore(redaction.store);
  const isVeiled = useStore(veil, ({ isDrawn }) => isDrawn);
  const { transcript, reply } = recording;
  const words = transcript === null ? [] : wordsOf(transcript);
  const count = words.filter((word) => isStruck(struckWords, word)).length;
  return (
    <section className="card half" aria-label={t('redact.transcript')}>
      <div className="half-head">
        <h2>{t('redact.transcript')}</h2>
        <span className="faint">{t('redact.transcript.chosen', { count })}</span>
      </div>
      <div className="half-body">
        {transcript === null || words.length === 0 ? (
          <p className="half-empty">{t('redact.transcript.none')}</p>
        ) : (
          <WordToolbar transcript={transcript} words={words} isWholePlanned={stretches.length > 0 && count === 0} />
        )}
        {reply === null ? null : <blockquote className={isVeiled ? 'reply covered' : 'reply'}>{reply}</blockquote>}
      </div>
      {words.length === 0 ? null : (
        <p className="half-foot">
          {t(count > 0 ? 'redact.transcript.partly' : 'redact.transcript.whole')}
          {reply === null ? null : ` ${t('redact.transcript.reply')}`}
        </p>
      )}
    </section>
  );
}

interface ToolbarProps {
  readonly transcript: string;
  readonly words: readonly Word[];
  readonly isWholePlanned: boolean;
}

function WordToolbar({ transcript, words, isWholePlanned }: ToolbarProps) {
  const t = useText();
  const struck = useStore(redaction.store, ({ struckWords }) => struckWords);
  const isVeiled = useStore(veil, ({ isDrawn }) => isDrawn);
  const [active, setActive] = useState(0);
  const group = useRef<HTMLDivElement>(null);
  const lastStruck = useRef<number | null>(null);

  const strike = (index: number, isRange: boolean) => {
    const word = words[index];
    if (!word || word.isBurnt) return;
    const first = isRange && lastStruck.current !== null ? words[lastStruck.current] : undefined;
    redaction.strike(first ? withWords(transcript, struck, first, word, true) : toggledWord(transcript, struck, word));
    lastStruck.current = index;
    setActive(index);
  };
  const go = (index: number) => {
    const to = Math.max(0, Math.min(words.length - 1, index));
    setActive(to);
    group.current?.querySelectorAll<HTMLElement>('button')[to]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = placeFor(event.key, active, words.length);
    if (to !== null) go(to);
    else if (event.key === ' ' || event.key.toLowerCase() === 'x') strike(active, event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={group}
      role="toolbar"
      tabIndex={-1}
      aria-label={t('redact.transcript.words')}
      className={isWholePlanned ? 'word-bar planned' : 'word-bar'}
      onKeyDown={onKeyDown}
    >
      {wordsInPlace(transcript, words).map(({ word, space, before, after }, index) => (
        <Fragment key={word.from}>
          {space}
          <span className="word-whole">
            {before}
            <WordButton
              word={word}
              isStruck={isStruck(struck, word)}
              isVeiled={isVeiled}
              isActive={index === active}
              onFocus={() => setActive(index)}
              onStrike={(isRange) => strike(index, isRange)}
            />
            {after}
          </span>
        </Fragment>
      ))}
    </div>
  );
}

interface WordProps {
  readonly word: Word;
  readonly isStruck: boolean;
  readonly isVeiled: boolean;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onStrike: (isRange: boolean) => void;
}

function WordButton({ word, isStruck: isOut, isVeiled, isActive, onFocus, onStrike }: WordProps) {
  const t = useText();
  const state = word.isBurnt ? 'burnt' : isOut ? 'struck' : 'stays';
  return (
    <button
      type="button"
      className={`word ${state}${isVeiled ? ' covered' : ''}`}
      tabIndex={isActive ? 0 : -1}
      aria-pressed={isOut}
      aria-disabled={word.isBurnt}
      aria-label={t('redact.word', { word: word.isBurnt ? t('redact.words.burnt') : word.text, state })}
      onFocus={onFocus}
      onClick={(event) => onStrike(event.shiftKey)}
    >
      {word.text}
    </button>
  );
}

function placeFor(key: string, active: number, count: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return active - 1;
    case 'ArrowRight':
      return active + 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
