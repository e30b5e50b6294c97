/** What the archive is made of, where there are several vendors, and by which step its recordings were joined with their texts. */
import type { ArchiveReport } from '../../../shared/seams/vault-protocol.ts';
import { formatCount, useText } from '../../app/text.ts';
import { linkText } from './report-text.ts';

export function ReportMakeup({ report: { archive, links } }: { readonly report: ArchiveReport }) {
  const t = useText();
  const vendors = archive.vendors ?? [];
  const isLinked = links.some(({ step }) => step !== null);
  if (vendors.length === 0 && !isLinked) return null;
  return (
    <section className="report-makeup">
      {vendors.length === 0 ? null : (
        <Counts
          title={t('report.vendors')}
          rows={vendors.map(({ vendor, recordings }) => [t(`vendor.${vendor}`), formatCount(recordings)])}
        />
      )}
      {isLinked ? (
        <Counts title={t('report.links')} rows={links.map(({ step, recordings }) => [linkText(step), formatCount(recordings)])} />
      ) : null}
    </section>
  );
}

interface CountsProps {
  readonly title: string;
  readonly rows: readonly (readonly [string, string])[];
}

function Counts({ title, rows }: CountsProps) {
  return (
    <div>
      <h2>{title}</h2>
      <dl className="facts">
        {rows.map(([name, count]) => (
          <Row key={name} name={name} count={count} />
        ))}
      </dl>
    </div>
  );
}

function Row({ name, count }: { readonly name: string; readonly count: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="r">{count}</dd>
    </>
  );
}
