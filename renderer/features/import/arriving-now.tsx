/** What the inspector shows while an archive comes in: counts, and the last few entries that were set aside, each with its reason. */
import { useStore } from 'zustand';
import { type EntryReason, entryReasons } from '../../../shared/model/archive.ts';
import { formatCount, type Translate, useText } from '../../app/text.ts';
import { imports, runningJob } from '../../state/imports.ts';
import './import.css';

export function ArrivingNow() {
  const t = useText();
  const progress = useStore(imports, (state) => runningJob(state.jobs)?.progress ?? null);
  const facts = [
    ['import.arriving.sealed', progress?.recordingsSealed],
    ['import.arriving.withTranscript', progress?.withTranscript],
    ['import.arriving.withoutWords', progress?.withoutWords],
    ['import.arriving.duplicates', progress?.duplicates],
    ['import.arriving.setAside', progress?.setAside],
  ] as const;
  const lately = progress?.lately ?? [];
  return (
    <div className="arriving">
      <h2>{t('import.arriving.title')}</h2>
      <p>{t('import.arriving.text')}</p>
      <dl className="facts">
        {facts.map(([title, count]) => (
          <FactPair key={title} title={t(title)} value={formatCount(count ?? 0)} />
        ))}
      </dl>
      {lately.length === 0 ? null : (
        <>
          <h3 className="label">{t('import.arriving.lately')}</h3>
          <ul>
            {lately.map((entry) => (
              <li key={entry.entryName}>
                <span className="machine" title={entry.entryName}>
                  <bdi>{entry.entryName}</bdi>
                </span>
                <span>{reasonText(t, entry.reason)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function FactPair({ title, value }: { readonly title: string; readonly value: string }) {
  return (
    <>
      <dt>{title}</dt>
      <dd className="r">{value}</dd>
    </>
  );
}

const isEntryReason = (reason: string): reason is EntryReason => (entryReasons as readonly string[]).includes(reason);

function reasonText(t: Translate, reason: string): string {
  return isEntryReason(reason) ? t(`report.reason.${reason}`) : '';
}
