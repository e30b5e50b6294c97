/**
 * While several are selected: what they have in common, and what only some of them have. A tag that some have is put on all by
 * pressing it, one that all have is taken off.
 */
import { useStore } from 'zustand';
import { Button } from 'react-aria-components';
import type { Tally } from '../../../shared/seams/vault-protocol.ts';
import type { Verdict } from '../../../shared/model/recording.ts';
import { formatCount, formatDuration, type Translate, useText } from '../../app/text.ts';
import { library } from '../../state/library-live.ts';
import { TagDot, TagPath } from '../../ui/tag-chip.tsx';
import { VerdictGlyph } from '../../ui/verdict-glyph.tsx';
import { useTally } from './tally.ts';
import { toggleTag } from './tagging.ts';
import { personPicker } from './wanted.ts';
import './selection-section.css';

const shownVerdicts = ['keep', 'redact', 'delete', 'undecided'] as const satisfies readonly Verdict[];
const mostPeople = 4;

export function SelectionSection() {
  const size = useStore(library.store, ({ selection }) => selection.size);
  return size > 1 ? <Selection /> : null;
}

function Selection() {
  const t = useText();
  const tally = useTally('targets');
  if (tally === null) return null;
  return (
    <section className="selection-section" aria-label={t('selection.name')}>
      <h2 className="when">{t('selection.title', { count: tally.total })}</h2>
      <p className="muted num">{formatDuration(tally.soundMs)}</p>
      <dl>
        <dt>{t('selection.verdicts')}</dt>
        <dd className="selection-verdicts">
          {shownVerdicts.map((verdict) =>
            tally.byVerdict[verdict] === 0 ? null : (
              <span key={verdict}>
                <VerdictGlyph verdict={verdict} size={14} />
                {t(`shell.verdict.${verdict}`)} <em className="num">{shareText(tally.byVerdict[verdict], tally, t)}</em>
              </span>
            ),
          )}
        </dd>
        <dt>{t('review.inspector.tags')}</dt>
        <dd className="tags">
          {tally.tags.map(({ tag, count }) => (
            <Button
              key={tag.id}
              className={count === tally.total ? 'tag lg some all' : 'tag lg some'}
              aria-label={
                count === tally.total
                  ? t('selection.takeOff', { name: tag.name })
                  : t('selection.putOn', { name: tag.name, count, total: tally.total })
              }
              onPress={() => void toggleTag(tag)}
            >
              <TagDot hue={tag.hue} />
              <span>
                <TagPath name={tag.name} isTight />
              </span>
              <em className="num">{shareText(count, tally, t)}</em>
            </Button>
          ))}
          {tally.tags.length === 0 ? <span className="faint">{t('selection.noTags')}</span> : null}
        </dd>
        <dt>{t('review.fact.person')}</dt>
        <dd>
          <Button className="selection-people" onPress={() => personPicker.setState({ isOpen: true, of: 'targets' })}>
            {tally.people.slice(0, mostPeople).map(({ name, count }) => (
              <span key={name ?? ''}>
                {name ?? t('people.nobody')} <em className="num">{shareText(count, tally, t)}</em>
              </span>
            ))}
            {tally.people.length > mostPeople ? (
              <span className="faint">{t('selection.morePeople', { count: tally.people.length - mostPeople })}</span>
            ) : null}
          </Button>
        </dd>
        {tally.withNote === 0 ? null : (
          <>
            <dt>{t('review.inspector.note')}</dt>
            <dd className="num">{shareText(tally.withNote, tally, t)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** "all 12", "3 of 12". */
const shareText = (count: number, { total }: Tally, t: Translate): string =>
  count === total
    ? t('selection.all', { total: formatCount(total) })
    : t('selection.some', { count: formatCount(count), total: formatCount(total) });
