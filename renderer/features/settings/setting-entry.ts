/** A setting as data, so that it can be found by its words: its name, a sentence, its control. */
import type { ReactNode } from 'react';
import { haveWords } from '../../ui/text-hits.ts';

export interface SettingEntry {
  /** Of its sentence; the control names it in `describedBy`. */
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly control?: ReactNode;
}

export interface SettingSection {
  readonly title: string;
  readonly icon: ReactNode;
  readonly entries: readonly SettingEntry[];
  /** Beneath the settings: a list of its own, which finds in it what was typed. */
  readonly list?: { readonly hitCount: number; readonly content: ReactNode };
}

/** A word of the section's title finds all of its settings. */
export function entriesFound({ title, entries }: SettingSection, words: readonly string[]): readonly SettingEntry[] {
  return entries.filter(({ name, text }) => haveWords([title, name, text], words));
}
