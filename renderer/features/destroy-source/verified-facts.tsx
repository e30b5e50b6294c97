/** What reading the archive once more has shown: how much of it opens in the vault, and what doesn't. */
import { ShieldCheck } from 'lucide-react';
import { entryReasons, type EntryReason } from '../../../shared/model/archive.ts';
import type { ArchiveVerification, UnverifiedEntry } from '../../../shared/seams/vault-protocol.ts';
import { formatCount, formatDuration, type Translate, useText } from '../../app/text.ts';
import { Note } from '../../ui/note.tsx';

const mostShown = 50;

export function VerifiedFacts({ verification }: { readonly verification: ArchiveVerification | null }) {
  const t = useText();
  if (verification === null) return <section />;
  const { same, burnt, shredded, broken, unverifiedTotal, isComplete } = verification;
  const facts = [
    ['destroySource.same', same],
    ['destroySource.burnt', burnt],
    ['destroySource.shredded', shredded],
    ['destroySource.broken', broken],
    ['destroySource.missing', unverifiedTotal],
  ] as const;
  return (
    <section>
      <h3>{t('destroySource.verified')}</h3>
      <dl className="facts">
        {facts
          .filter(([title, count]) => count > 0 || title === 'destroySource.same')
          .map(([title, count]) => (
            <Fact key={title} title={t(title)} count={count} />
          ))}
      </dl>
      {isComplete ? <Complete verification={verification} /> : <Missing verification={verification} />}
    </section>
  );
}

function Fact({ title, count }: { readonly title: string; readonly count: number }) {
  return (
    <>
      <dt>{title}</dt>
      <dd className="r">{formatCount(count)}</dd>
    </>
  );
}

function Complete({ verification }: { readonly verification: ArchiveVerification }) {
  const t = useText();
  const { same, burnt, shredded, tookMs } = verification;
  const time = formatDuration(tookMs);
  return (
    <p className="destroy-verified">
      <ShieldCheck size={16} strokeWidth={1.75} aria-hidden />
      <span>
        {burnt + shredded === 0 ? t('destroySource.complete', { count: same, time }) : t('destroySource.completeOther', { time })}
      </span>
    </p>
  );
}

function Missing({ verification }: { readonly verification: ArchiveVerification }) {
  const t = useText();
  const { unverified, unverifiedTotal } = verification;
  const shown = unverified.slice(0, mostShown);
  return (
    <>
      <Note kind="mind" title={t('destroySource.incompleteTitle', { count: unverifiedTotal })} isAlert>
        {t('destroySource.incomplete')}
      </Note>
      <ul className="destroy-list">
        {shown.map((entry) => (
          <li key={entry.entryName}>
            <span className="machine selectable">{entry.entryName}</span>
            <span>{becauseText(t, entry)}</span>
          </li>
        ))}
        {unverifiedTotal > shown.length ? (
          <li>{t('destroySource.moreMissing', { count: formatCount(unverifiedTotal - shown.length) })}</li>
        ) : null}
      </ul>
    </>
  );
}

const isReason = (because: string): because is EntryReason => (entryReasons as readonly string[]).includes(because);

function becauseText(t: Translate, { because }: UnverifiedEntry): string {
  return isReason(because) ? t(`report.reason.${because}`) : t(`destroySource.because.${because}`);
}
