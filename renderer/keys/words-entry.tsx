/**
 * One field for the 24 words, typed or pasted, with whatever between them. Says what is wrong with them, by the number of the word.
 * Page. What was typed lives in this state as long as the field does, and goes to the vault alone.
 */
import { type ReactNode, useRef, useState } from 'react';
import { assertNever } from '../../shared/assert.ts';
import type { WordsFault } from '../../shared/model/key-slot.ts';
import { type Translate, useText } from '../app/text.ts';
import { Field } from '../ui/field.tsx';
import { suggestWord, wordsIn } from './typed-words.ts';

export interface WordsEntry {
  /** Single spaces between them. */
  readonly words: string;
  /** False when there is none, which is said. */
  readonly judge: () => boolean;
  /** What the vault found. The field gets the focus. */
  readonly say: (fault: WordsFault) => Promise<void>;
  /** Inside a form: Enter sends it. */
  readonly field: ReactNode;
}

export function useWordsEntry(): WordsEntry {
  const t = useText();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const typed = wordsIn(text);
  return {
    words: typed.join(' '),
    judge: () => {
      if (typed.length > 0) return true;
      setError(t('keys.enter.empty'));
      area.current?.focus();
      return false;
    },
    say: async (fault) => {
      setError(await sentenceFor(fault, typed, t));
      area.current?.focus();
    },
    field: (
      <Field
        label={t('keys.words')}
        value={text}
        onChange={(value) => {
          setText(value);
          setError(null);
        }}
        isArea
        areaRef={area}
        inputClassName="machine words-area"
        autoComplete="off"
        autoFocus
        help={t('keys.enter.help')}
        error={error}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return event.continuePropagation();
          event.preventDefault();
          area.current?.form?.requestSubmit();
        }}
      />
    ),
  };
}

async function sentenceFor({ problem, wordNumber }: WordsFault, typed: readonly string[], t: Translate): Promise<string> {
  switch (problem) {
    case 'word-unknown': {
      const number = wordNumber ?? 1;
      const word = await suggestWord(typed[number - 1] ?? '');
      return word === null ? t('keys.enter.unknown', { number }) : t('keys.enter.didYouMean', { number, word });
    }
    case 'word-count':
      return t('keys.enter.count', { count: typed.length });
    case 'checksum':
      return t('keys.enter.checksum');
    case 'other-key':
      return t('keys.enter.otherKey');
    default:
      return assertNever(problem);
  }
}
