/**
 * The receipt as one HTML file that needs nothing else: no script, no font, no picture from elsewhere; prints on one sheet of A4. Pure.
 * Names of archives come from strangers: everything is escaped, and the page's own policy lets nothing run or load.
 */
import type { ReceiptText } from './receipt-text.ts';

export function receiptHtml(text: ReceiptText, language: string): string {
  const { commitments } = text;
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escape(`${text.title}, ${text.number}`)}</title>
<style>${style}</style>
</head>
<body>
<article>
<header>${mark}<b>${escape(text.title)}</b><code>${escape(text.number)}</code></header>
<p class="sentence">${escape(text.sentence)}</p>
<dl>
${text.facts.map(({ name, value, isMachine }) => `<dt>${escape(name)}</dt><dd${isMachine ? ' class="machine"' : ''}>${escape(value)}</dd>`).join('\n')}
</dl>
<hr>
${text.sections.map(({ title, sentences }) => `<h2>${escape(title)}</h2>\n${sentences.map((sentence) => `<p>${escape(sentence)}</p>`).join('\n')}`).join('\n')}
<hr>
<h2>${escape(commitments.title)} <span>${escape(commitments.note)}</span></h2>
<ol>
${commitments.shown.map(({ number, digits }) => `<li><span>${escape(number)}</span> ${escape(digits)}</li>`).join('\n')}
</ol>
${commitments.more === null ? '' : `<p class="faint">${escape(commitments.more)}</p>\n`}<p class="faint">${escape(commitments.saltName)} <code>${escape(commitments.salt)}</code></p>
</article>
</body>
</html>
`;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '');

/** Overheard's mark, as ui/mark.tsx draws it, on white. */
const mark = `<svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true"><g fill="#0b6478">${[
  [1, 7, 6],
  [4.9, 3.5, 13],
  [8.8, 1, 18],
  [12.7, 4.5, 11],
  [16.6, 7.5, 5],
]
  .map(([x, y, height]) => `<rect x="${x}" y="${y}" width="2.4" height="${height}" rx="1.2"/>`)
  .join('')}</g><rect x="3.4" y="7.4" width="13.2" height="5.2" rx="1" fill="#15191c" stroke="#fff" stroke-width="1.4"/></svg>`;

/** A face of the reader's own machine for each voice: what the app says, the sentence, what a machine wrote. */
const style = `
@page { size: A4; margin: 18mm; }
* { box-sizing: border-box; }
body { margin: 0; padding: 32px 16px; background: #f3f2ee; color: #15191c; font: 13px/20px Inter, system-ui, sans-serif; }
article { max-width: 640px; margin: 0 auto; padding: 30px 36px 26px; background: #fff; border-radius: 4px; box-shadow: 0 1px 2px #0002, 0 4px 16px #0001; }
header { display: flex; align-items: center; gap: 8px; }
header code { margin-left: auto; color: #6b7276; }
code, .machine, ol { font-family: "JetBrains Mono", ui-monospace, Consolas, monospace; font-size: 12px; }
.sentence { margin: 20px 0 18px; font: 21px/30px Literata, Georgia, "Noto Serif", serif; text-wrap: pretty; }
dl { display: grid; grid-template-columns: 150px minmax(0, 1fr); gap: 7px 12px; margin: 0; }
dt, h2 span, .faint { color: #5b6266; }
dd { margin: 0; overflow-wrap: anywhere; }
hr { margin: 18px 0 14px; border: 0; border-top: 1px solid #dddcd7; }
h2 { margin: 14px 0 6px; font-size: 13px; font-weight: 600; }
hr + h2 { margin-top: 0; }
h2 span { font-weight: 400; }
p { margin: 0 0 6px; color: #3c4347; }
.sentence { color: #15191c; }
ol { display: grid; grid-template-columns: 1fr 1fr; gap: 0 16px; margin: 0; padding: 0; list-style: none; line-height: 19px; white-space: nowrap; color: #3c4347; }
li span { margin-right: 8px; color: #6b7276; }
.faint { margin-top: 8px; overflow-wrap: anywhere; }
@media print {
  body { padding: 0; background: #fff; }
  article { max-width: none; padding: 0; box-shadow: none; }
  dt, h2 span, .faint, header code, p, ol, li span { color: #000; }
}
`;
