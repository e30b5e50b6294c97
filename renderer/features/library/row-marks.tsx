/** At the end of a row: one tag and how many more, and up to three signs. Their names are in the row's own name. */
import { AudioLines, CircleHelp, Ear, type LucideIcon, MicOff, Trash, VolumeX } from 'lucide-react';
import type { RecordingRowView } from '../../../shared/seams/vault-protocol.ts';
import type { Translate } from '../../app/text.ts';
import { TagChip } from '../../ui/tag-chip.tsx';
import { mostSigns, type RowSign, signNames, signsOf } from './row-flags.ts';
import './row-marks.css';

const icons: Readonly<Record<RowSign, LucideIcon | 'ink'>> = {
  unplayable: VolumeX,
  burnt: 'ink',
  planned: 'ink',
  'woke-by-mistake': Ear,
  'seems-accidental': CircleHelp,
  'no-speech': AudioLines,
  'no-words': MicOff,
  'was-deleted': Trash,
};

export function RowTags({ row, t }: { readonly row: RecordingRowView; readonly t: Translate }) {
  const [first, ...others] = row.tags;
  if (first === undefined) return null;
  return (
    <span className="row-tags" title={row.tags.map((tag) => tag.name).join(', ')}>
      <TagChip name={first.name} hue={first.hue} />
      {others.length > 0 ? <span className="more">{t('review.row.moreTags', { count: others.length })}</span> : null}
    </span>
  );
}

export function RowSigns({ row, t }: { readonly row: RecordingRowView; readonly t: Translate }) {
  const signs = signsOf(row);
  const more = signs.slice(mostSigns);
  return (
    <>
      {signs.slice(0, mostSigns).map((sign) => (
        <Sign key={sign} sign={sign} t={t} />
      ))}
      {more.length > 0 ? (
        <span className="more" title={more.map((sign) => t(signNames[sign])).join(', ')}>
          {t('list.row.moreFlags', { count: more.length })}
        </span>
      ) : null}
    </>
  );
}

function Sign({ sign, t }: { readonly sign: RowSign; readonly t: Translate }) {
  const Icon = icons[sign];
  return (
    <span className="row-sign" title={t(signNames[sign])}>
      {Icon === 'ink' ? (
        <i className={sign === 'planned' ? 'ink-sign plan' : 'ink-sign'} aria-hidden="true" />
      ) : (
        <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      )}
    </span>
  );
}
