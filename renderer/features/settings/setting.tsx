/** One setting: its name, a sentence, its control. What was typed into the search is marked in both. */
import { Hits } from '../../ui/hits.tsx';
import type { SettingEntry } from './setting-entry.ts';

export function Setting({ entry, words }: { readonly entry: SettingEntry; readonly words: readonly string[] }) {
  return (
    <div className="set">
      <b className="selectable">
        <Hits text={entry.name} words={words} />
      </b>
      <p id={entry.id} className="selectable">
        <Hits text={entry.text} words={words} />
      </p>
      <div className="set-control">{entry.control}</div>
    </div>
  );
}
