/**
 * A report as one HTML file that needs nothing else: no script, no font, no picture from elsewhere; prints on A4. Pure. Names of
 * archives and entries come from strangers: everything is escaped, and the page's own policy lets nothing run or load.
 */
export interface ReportText {
  readonly language: string;
  readonly title: string;
  readonly fileName: string;
  readonly lead: string;
  readonly figures: readonly { readonly name: string; readonly value: string }[];
  readonly sections: readonly { readonly title: string; readonly lines: readonly string[] }[];
  readonly entriesTitle: string;
  readonly columns: readonly [string, string, string, string];
  readonly entries: readonly (readonly [string, string, string, string])[];
  readonly madeBy: string;
}

export function reportAsHtml(text: ReportText): string {
  const head = text.columns.map((title) => `<th>${escape(title)}</th>`).join('');
  const rows = text.entries.map(
    ([fate, entry, why, size]) =>
      `<tr><td>${escape(fate)}</td><td class="m">${escape(entry)}</td><td>${escape(why)}</td><td class="r">${escape(size)}</td></tr>`,
  );
  const sections = text.sections.map(
    ({ title, lines }) => `<h2>${escape(title)}</h2>\n<ul>${lines.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>`,
  );
  return `<!doctype html>
<html lang="${escape(text.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(text.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escape(text.title)}</h1>
<p><span class="m">${escape(text.fileName)}</span><br>${escape(text.lead)}</p>
<dl>${text.figures.map(({ name, value }) => `<div><dt>${escape(name)}</dt><dd>${escape(value)}</dd></div>`).join('')}</dl>
${sections.join('\n')}
<h2>${escape(text.entriesTitle)}</h2>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
<footer>${escape(text.madeBy)}</footer>
</body>
</html>
`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '');

const style = `
@page { size: A4; margin: 16mm; }
* { box-sizing: border-box; }
body { max-width: 960px; margin: 0 auto; padding: 32px 24px; color: #15191c; font: 13px/19px Inter, system-ui, sans-serif; }
h1 { margin: 0 0 4px; font-size: 20px; line-height: 26px; }
h2 { margin: 22px 0 6px; font-size: 14px; }
.m { font-family: "JetBrains Mono", ui-monospace, Consolas, monospace; font-size: 12px; overflow-wrap: anywhere; }
dl { display: flex; flex-wrap: wrap; gap: 8px 28px; margin: 16px 0 0; padding: 12px 0; border: solid #dddcd7; border-width: 1px 0; }
dl div { display: flex; flex-direction: column-reverse; }
dt { color: #5b6266; }
dd { margin: 0; font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
ul { margin: 0; padding-left: 18px; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th { text-align: left; font-weight: 600; border-bottom: 1px solid #83807a; }
th, td { padding: 4px 8px 4px 0; vertical-align: top; }
td { border-bottom: 1px solid #e6e4df; }
tr { break-inside: avoid; }
thead { display: table-header-group; }
th:nth-child(1) { width: 15%; }
th:nth-child(2) { width: 37%; }
th:nth-child(4), .r { width: 12%; text-align: right; padding-right: 0; font-variant-numeric: tabular-nums; }
footer { margin-top: 20px; color: #5b6266; }
@media print { body { max-width: none; padding: 0; } dt, footer { color: #000; } }
`;
