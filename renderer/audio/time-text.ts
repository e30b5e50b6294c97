/**
 * Places and lengths in a recording, as text and back. Pure; page. The decimal sign follows the language,
 * the colon doesn't: 0:02.74 in English, 0:02,74 in German.
 */

/** `digits` after the second: 0, 1, 2 or 3. */
export function clockText(ms: number, language: string, digits: 0 | 1 | 2 | 3 = 2): string {
  const step = 10 ** (3 - digits);
  const whole = Math.max(0, digits === 0 ? Math.floor(ms / 1000) * 1000 : Math.round(ms / step) * step);
  const hours = Math.floor(whole / 3_600_000);
  const minutes = Math.floor(whole / 60_000) % 60;
  const seconds = Math.floor(whole / 1000) % 60;
  const head = hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
  if (digits === 0) return head;
  const rest = Math.floor((whole % 1000) / step);
  return `${head}${decimalSign(language)}${String(rest).padStart(digits, '0')}`;
}

/** What a person types for a place: `11.34`, `11,34`, `0:11.34`, `1:02:11`. null when it isn't one. */
export function parseClock(text: string): number | null {
  const match = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,5})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (!match) return null;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
  if (match[2] !== undefined && Number(seconds) > 59) return null;
  if (match[1] !== undefined && Number(minutes) > 59) return null;
  return Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1000 + Number(fraction.padEnd(3, '0'));
}

/** Length of one recording in a narrow column: `6.2` with the unit apart, from a minute up `1:07` without one. */
export function lengthText(ms: number, language: string): { readonly value: string; readonly unit: 's' | '' } {
  if (ms >= 59_950) return { value: clockText(Math.round(ms / 1000) * 1000, language, 0), unit: '' };
  return { value: (Math.round(ms / 100) / 10).toFixed(1).replace('.', decimalSign(language)), unit: 's' };
}

const two = (n: number): string => String(n).padStart(2, '0');

const decimalSign = (language: string): string => (language.startsWith('de') ? ',' : '.');
