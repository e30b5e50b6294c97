/**
 * The 24 words with their numbers: on screen, and as a sheet for the printer that is seen nowhere else. Page. They can be read and
 * printed, not marked or copied. Both are gone from the document as soon as the step that shows them is left.
 */
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { formatDate, useText } from '../app/text.ts';
import { Mark } from '../ui/mark.tsx';
import './recovery-words.css';

export interface RecoveryWordsProps {
  readonly words: readonly string[];
}

export function RecoveryWords({ words }: RecoveryWordsProps) {
  const t = useText();
  return (
    <>
      <ol className="recovery-words machine" aria-label={t('keys.words')} translate="no">
        {words.map((word, index) => (
          <li key={index}>
            <i>{index + 1}</i> {word}
          </li>
        ))}
      </ol>
      {createPortal(<RecoverySheet words={words} />, document.body)}
    </>
  );
}

/** The job is called like the window, after the app: no word of the key and no name of the vault is in it. */
function RecoverySheet({ words }: RecoveryWordsProps) {
  const t = useText();
  const [nowMs] = useState(() => Date.now());
  return (
    <article className="recovery-sheet" aria-hidden="true">
      <header>
        <Mark size={22} />
        <h1>{t('keys.sheet.title')}</h1>
      </header>
      <ol className="machine" translate="no">
        {words.map((word, index) => (
          <li key={index}>
            <i>{index + 1}</i> {word}
          </li>
        ))}
      </ol>
      <p>{t('keys.sheet.text')}</p>
      <p>{t('keys.sheet.day', { day: formatDate(nowMs) })}</p>
    </article>
  );
}
