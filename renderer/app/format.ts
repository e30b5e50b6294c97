/** Numbers, times and sizes as text, by Intl, in the language that text.ts has set. Pure but for that one setting. */

let locale = 'en-GB';
const formats = new Map<string, unknown>();

export function setFormatLocale(next: string): void {
  locale = next;
}

export function forgetFormats(): void {
  formats.clear();
}

function kept<Format>(key: string, make: () => Format): Format {
  const known = formats.get(key);
  if (known !== undefined) return known as Format;
  const made = make();
  formats.set(key, made);
  return made;
}

const numberFormat = (options: Intl.NumberFormatOptions) =>
  kept(`number ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  kept(`date ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));

/** 1731 -> "1,731". */
export function formatCount(count: number): string {
  return numberFormat({ maximumFractionDigits: 0 }).format(count);
}

export function formatNumber(value: number, fractionDigits: number): string {
  return numberFormat({ minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits }).format(value);
}

const unit = (value: number, name: string, fractionDigits = 0) =>
  numberFormat({
    style: 'unit',
    unit: name,
    unitDisplay: 'short',
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  })
    .format(value)
    // English short units say "6.2 sec" and "hr"; the design says "6.2 s" and "h".
    .replace(/\s?secs?\.?$|\s?Sek\.$/, ' s')
    .replace(/\s?mins?\.?$|\s?Min\.$/, ' min')
    .replace(/\s?hrs?\.?$|\s?Std\.$/, ' h');

/** Length of sound: "6.2 s", "1 min 3 s", "21 min 14 s", "2 h 5 min". */
export function formatDuration(ms: number): string {
  if (ms < 59_950) return unit(ms / 1000, 'second', 1);
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return parts([minutes, 'minute'], [seconds % 60, 'second']);
  const wholeMinutes = Math.round(seconds / 60);
  return parts([Math.floor(wholeMinutes / 60), 'hour'], [wholeMinutes % 60, 'minute']);
}

/** Length of a long stretch of sound, for sums: "52 min", "3 h 12 min". */
export function formatLongDuration(ms: number): string {
  return ms < 60_000 ? unit(ms / 1000, 'second') : ms < 3_600_000 ? unit(Math.round(ms / 60_000), 'minute') : formatDuration(ms);
}

function parts(...pairs: readonly (readonly [number, string])[]): string {
  return pairs
    .filter(([value], index) => index === 0 || value > 0)
    .map(([value, name]) => unit(value, name))
    .join(' ');
}

/** Place in a recording, as a player shows it: "0:02.74", with `fractionDigits` 0 "0:02", "1:02:03". */
export function formatClock(ms: number, fractionDigits: 0 | 1 | 2 | 3 = 2): string {
  const factor = 10 ** fractionDigits;
  const units = Math.floor((Math.max(0, ms) / 1000) * factor + 1e-6);
  const seconds = Math.floor(units / factor);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  const whole = hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
  if (fractionDigits === 0) return whole;
  return `${whole}${decimalSign()}${String(units % factor).padStart(fractionDigits, '0')}`;
}

function decimalSign(): string {
  return kept('decimal sign', () => numberFormat({ minimumFractionDigits: 1 }).format(0.5).charAt(1));
}

/** A wall-clock day given as its UTC midnight: "Saturday, 16 November 2024". The comma in between is ours: ICU's comes and goes. */
export function formatDay(dayMs: number): string {
  const weekday = dateFormat({ weekday: 'long', timeZone: 'UTC' }).format(dayMs);
  return `${weekday}, ${dateFormat({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(dayMs)}`;
}

/** The same, short: "Sat, 16 Nov 2024". */
export function formatShortDay(dayMs: number): string {
  const weekday = dateFormat({ weekday: 'short', timeZone: 'UTC' }).format(dayMs);
  return `${weekday}, ${dateFormat({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(dayMs)}`;
}

/** The same in figures alone, for columns: "16/11/2024". */
export function formatNumericDay(dayMs: number): string {
  return dateFormat({ day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(dayMs);
}

/** At the head of a recording's facts: "Saturday, 16 Nov 2024". */
export function formatHeadDay(dayMs: number): string {
  const weekday = dateFormat({ weekday: 'long', timeZone: 'UTC' }).format(dayMs);
  return `${weekday}, ${dateFormat({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(dayMs)}`;
}

/** Time of day of a wall-clock time read as UTC: "09:31", with seconds "09:31:07". */
export function formatTimeOfDay(ms: number, hasSeconds = false): string {
  return dateFormat({
    hour: '2-digit',
    minute: '2-digit',
    ...(hasSeconds ? { second: '2-digit' } : {}),
    timeZone: 'UTC',
  }).format(ms);
}

/** A moment as this machine's clock showed it, read as UTC: what formatDay and formatTimeOfDay take. */
export function wallClockMs(ms: number): number {
  return ms - new Date(ms).getTimezoneOffset() * 60_000;
}

/** A day of this machine's own clock: "16 November 2026". */
export function formatDate(ms: number): string {
  return dateFormat({ day: 'numeric', month: 'long', year: 'numeric' }).format(ms);
}

/** A moment of this machine's own clock, in its own zone: "16 November 2026, 23:12". */
export function formatMoment(ms: number): string {
  return `${formatDate(ms)}, ${dateFormat({ hour: '2-digit', minute: '2-digit' }).format(ms)}`;
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Powers of 1000, as the systems' file managers count: "61 KB", "118.4 MB". */
export function formatBytes(bytes: number): string {
  let step = 0;
  let value = bytes;
  while (value >= 999.5 && step < byteUnits.length - 1) {
    value /= 1000;
    step++;
  }
  if (step === 0) return `${formatCount(value)} B`;
  const text = unit(value, byteUnits[step] ?? 'byte', step >= 2 && value < 1000 ? 1 : 0);
  return text.replace('kB', 'KB');
}
