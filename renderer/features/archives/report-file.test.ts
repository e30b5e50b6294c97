import { describe, expect, it } from 'vitest';
import type { ImportedArchive } from '../../../shared/model/archive.ts';
import { archiveId } from '../../../shared/model/id.ts';
import { reportAsCsv } from './report-csv.ts';
import { reportAsJson, reportFileName } from './report-file.ts';
import { reportAsHtml, type ReportText } from './report-html.ts';

const archive: ImportedArchive = {
  id: archiveId(3),
  fileName: 'my <export>.zip',
  sizeBytes: 10,
  fingerprint: 'ab',
  vendor: 'generic',
  isSample: false,
  startedAtMs: Date.UTC(2026, 10, 22, 12),
  tookMs: 5,
  state: 'complete',
  entryCount: 2,
  imported: 0,
  withTranscript: 0,
  duplicates: 0,
  unplayable: 0,
  damaged: 1,
  leftOut: 1,
  unlinkedLines: 0,
  entries: [
    { entryName: '=HYPERLINK("http://x")', fate: 'damaged', reason: 'damaged-checksum', sizeBytes: 4 },
    { entryName: 'a,"b"\nc.wav', fate: 'left-out', reason: 'link', sizeBytes: 0 },
  ],
};
const explain = () => 'Broken.';

describe('a report as a file', () => {
  it('is a CSV that quotes what must be quoted and holds no formula', () => {
    const csv = reportAsCsv(archive, explain);
    expect(csv).toBe(
      '\uFEFFentry,fate,reason,explanation,size_bytes\r\n' +
        `"'=HYPERLINK(""http://x"")",damaged,damaged-checksum,Broken.,4\r\n` +
        '"a,""b""\nc.wav",left-out,link,Broken.,0\r\n',
    );
  });
  it('is JSON that says its format, with an entry a line', () => {
    const json = reportAsJson({ archive, links: [{ step: null, recordings: 2 }] }, explain);
    const read = JSON.parse(json) as Record<string, unknown>;
    expect(read).toMatchObject({ format: 'overheard-import-report', version: 2, links: [{ step: null, recordings: 2 }] });
    expect(read['entries']).toMatchObject([{ reason: 'damaged-checksum', explanation: 'Broken.' }, { reason: 'link' }]);
    expect(JSON.parse(reportAsJson({ archive: { ...archive, entries: [] }, links: [] }, explain))).toMatchObject({ entries: [] });
  });
  it('is HTML in which nothing of a stranger’s runs', () => {
    const text: ReportText = {
      language: 'en',
      title: 'Report',
      fileName: archive.fileName,
      lead: '',
      figures: [],
      sections: [],
      entriesTitle: 'Entries',
      columns: ['a', 'b', 'c', 'd'],
      entries: [['Damaged', '<script>alert(1)</script>', 'why', '4 B']],
      madeBy: '',
    };
    const html = reportAsHtml(text);
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
    expect(html).toContain("default-src 'none'");
  });
  it('has a name of its own that any disk takes', () => {
    for (const format of ['csv', 'json', 'html'] as const) expect(reportFileName(archive, format)).toMatch(/^[\w.-]{1,80}$/);
  });
});
