/** The first recordings as the list would show them, cells as they stand in the table. Draws what it is given. */
import { useText } from '../../app/text.ts';
import type { PreviewRow } from './column-roles.ts';

export function PreviewList({ rows, isNothing }: { readonly rows: readonly PreviewRow[]; readonly isNothing: boolean }) {
  const t = useText();
  return (
    <section className="question-preview" aria-live="polite">
      <h3 className="label">{t('question.preview.title')}</h3>
      {isNothing || rows.length === 0 ? <p className="faint">{t('question.preview.nothing')}</p> : null}
      <ul>
        {isNothing
          ? null
          : rows.map((row, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a row is its place in the table
              <li key={at}>
                <PreviewLine row={row} />
              </li>
            ))}
      </ul>
    </section>
  );
}

function PreviewLine({ row }: { readonly row: PreviewRow }) {
  const t = useText();
  const who = [row.person, row.device].filter((name) => name !== null);
  return (
    <>
      <Part className="num" text={row.time} absent={t('question.preview.noTime')} />
      <Part className="question-who" text={who.length === 0 ? null : who.join(' · ')} absent={t('question.preview.nobody')} />
      <Part
        className="words"
        text={row.words === null ? row.reply : [row.words, row.reply].filter((words) => words !== null).join(' / ')}
        absent={t('question.preview.noWords')}
      />
      <Part className="machine" text={row.file} absent={t('question.preview.noFile')} />
    </>
  );
}

function Part({
  className,
  text,
  absent,
}: {
  readonly className: string;
  readonly text: string | null;
  readonly absent: string;
}) {
  return text === null ? (
    <span className="faint">{absent}</span>
  ) : (
    <span className={className} title={text}>
      <bdi>{text}</bdi>
    </span>
  );
}
