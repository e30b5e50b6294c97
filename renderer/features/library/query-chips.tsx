/** What narrows the list besides words, each as a chip with a way to take it off. */
import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useStore } from 'zustand';
import type { RecordingQuery, VaultSummary } from '../../../shared/seams/vault-protocol.ts';
import { type Translate, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';

type ChipName = 'verdict' | 'tag' | 'device' | 'person' | 'flag' | 'archive' | 'sound';

interface Chip {
  readonly name: ChipName;
  readonly value: string;
  readonly without: Partial<RecordingQuery>;
}

export function QueryChips() {
  const t = useText();
  const query = useStore(library.store, (state) => state.query);
  const summary = useStore(library.store, (state) => state.summary);
  return chipsOf(query, summary, t).map(({ name, value, without }) => {
    const kind = t(`review.search.chip.${name}`);
    return (
      <Button
        key={name}
        className="token"
        aria-label={t('review.search.chip.remove', { kind, value })}
        onPress={() => library.setQuery(without)}
      >
        <b>{kind}</b>
        <span>{value}</span>
        <X size={11} strokeWidth={2} aria-hidden="true" />
      </Button>
    );
  });
}

/** Backspace at the start of the field takes off the last chip. */
export function removeLastChip(): void {
  const { query, summary } = library.state;
  const last = chipsOf(query, summary, (id) => id).at(-1);
  if (last) library.setQuery(last.without);
}

function chipsOf(query: RecordingQuery, summary: VaultSummary | null, t: Translate): readonly Chip[] {
  const chips: Chip[] = [];
  if (query.verdict !== null) {
    chips.push({ name: 'verdict', value: t(`review.verdict.${query.verdict}`), without: { verdict: null } });
  }
  if (query.tagId !== null) {
    const tag = summary?.tags.find((one) => one.tag.id === query.tagId)?.tag;
    chips.push({ name: 'tag', value: tag?.name ?? '', without: { tagId: null } });
  }
  if (query.device !== null) chips.push({ name: 'device', value: query.device, without: { device: null } });
  const { person = null, flag = null } = query;
  if (person !== null) chips.push({ name: 'person', value: person, without: { person: null } });
  if (flag !== null) chips.push({ name: 'flag', value: t(`views.flag.${flag}`), without: { flag: null } });
  if (query.isWithoutSound) {
    chips.push({ name: 'sound', value: t('review.missing.noSound'), without: { isWithoutSound: false } });
  }
  if (query.archiveId !== null) {
    const archive = summary?.archives.find((one) => one.id === query.archiveId);
    chips.push({ name: 'archive', value: archive?.fileName ?? '', without: { archiveId: null } });
  }
  return chips;
}
