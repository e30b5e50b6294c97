/** Where the list has nothing to show, and the step that helps. */
import { PackageOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { runCommand } from '../../app/commands/active-commands.ts';
import { keycapsForCommand } from '../../app/commands/use-commands.ts';
import { useText } from '../../app/text.ts';
import { everything } from '../../../shared/seams/vault-protocol.ts';
import { library } from '../../state/library-live.ts';
import { isNarrowed } from '../../state/library-state.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Keys } from '../../ui/keys.tsx';
import './empty-library.css';

export function EmptyLibrary() {
  const { query, summary } = useStore(library.store);
  if (summary === null) return null;
  if (summary.total === 0) return <FirstStart />;
  const isDecided = query.verdict === 'undecided' && !isNarrowed({ ...query, verdict: null });
  return isDecided ? <AllDecided /> : <NothingFound />;
}

function FirstStart() {
  const t = useText();
  return (
    <div className="library-empty">
      <div className="drop-here">
        <PackageOpen size={22} strokeWidth={1.75} aria-hidden="true" />
        <b>{t('review.empty.title')}</b>
        <p>
          {t('review.empty.kinds')} <Keys keycaps={keycapsForCommand('archive.bringIn')} isRead />
        </p>
        <div className="row-flex">
          <LinkButton onPress={() => runCommand('archive.bringIn')}>{t('review.empty.pick')}</LinkButton>
          <span className="faint" aria-hidden="true">
            ·
          </span>
          <LinkButton onPress={() => runCommand('archive.bringInFolder')}>{t('review.empty.pickFolder')}</LinkButton>
          <span className="faint" aria-hidden="true">
            ·
          </span>
          <LinkButton onPress={() => runCommand('archive.bringInSample')}>{t('review.empty.sample')}</LinkButton>
        </div>
      </div>
    </div>
  );
}

/** The query repeated, and what it would find without its text. */
function NothingFound() {
  const t = useText();
  const { query } = useStore(library.store);
  const text = query.text.trim();
  const without = useCountWithoutText();
  return (
    <div className="library-empty">
      <div className="card found-nothing">
        <b>{text === '' ? t('review.nothing.title') : t('review.nothing.text', { text })}</b>
        <p>
          {text === '' ? t('review.nothing.inView') : null}
          {text !== '' && without !== null ? t('review.nothing.without', { count: without }) : null}{' '}
          {text === '' ? null : (
            <>
              <Keys keycaps={keycapsForCommand('app.leave')} isRead /> {t('review.nothing.clears')}
            </>
          )}
        </p>
        <LinkButton onPress={() => library.setQuery(everything)}>{t('review.nothing.clear')}</LinkButton>
      </div>
    </div>
  );
}

function useCountWithoutText(): number | null {
  const { query, arrangement } = useStore(library.store);
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    let isWanted = true;
    setCount(null);
    library.vault
      .call('list', { query: { ...query, text: '' }, arrangement })
      .then(({ ids }) => (isWanted ? setCount(ids.length) : undefined))
      .catch(() => (isWanted ? setCount(null) : undefined));
    return () => {
      isWanted = false;
    };
  }, [query, arrangement]);
  return count;
}

function AllDecided() {
  const t = useText();
  const summary = useStore(library.store, (state) => state.summary);
  if (!summary) return null;
  const { redact, delete: toShred } = summary.byVerdict;
  return (
    <div className="library-empty">
      <div className="card found-nothing">
        <b>{t('review.allDecided.title', { count: summary.total })}</b>
        <p>{t('review.allDecided.text')}</p>
        <div className="row-flex">
          {redact > 0 ? (
            <LinkButton onPress={() => library.setQuery({ ...everything, verdict: 'redact' })}>
              {t('review.allDecided.redact', { count: redact })}
            </LinkButton>
          ) : null}
          {toShred > 0 ? (
            <LinkButton onPress={() => runCommand('review.shred')}>{t('review.allDecided.shred', { count: toShred })}</LinkButton>
          ) : null}
          <LinkButton onPress={() => library.setQuery(everything)}>{t('review.allDecided.everything')}</LinkButton>
        </div>
      </div>
    </div>
  );
}
