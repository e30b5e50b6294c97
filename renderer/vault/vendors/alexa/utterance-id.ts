/**
 * Identifiers that Alexa's cloud gives to utterances: `<device type>:1.0/YYYY/MM/DD/HH/<serial>/MM:SS::TNIH_2V.<uuid>…`, its date
 * and time in UTC (alexa/README.md [A4]), and `<customer>#<epoch ms>#<device type>#<serial>`. Also found in file names, with
 * the colons and slashes replaced. Pure.
 */
import { epochDigitsMs, wallClockMs } from '../reading/calendar.ts';

export interface Identifiers {
  /** Of the utterance itself, UTC, to the second. */
  readonly utteranceMs: number | null;
  /** What a file name and a row may have in common: uuids, `ms:<epoch>`, `<serial>@u<minute>`. */
  readonly tokens: readonly string[];
  readonly serial: string | null;
}

const utterancePattern =
  /\b1[._-]0[\W_](20\d\d)[\W_](\d\d)[\W_](\d\d)[\W_](\d\d)[\W_](DEVICE_UNSPECIFIED|[A-Z0-9]{6,24})[\W_](\d\d)[\W_](\d\d)(?!\d)/;
const recordKeyPattern = /#(\d{13})#[A-Z0-9]{6,20}#([A-Z0-9]{6,24})/;
const uuidPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/iy;
const nothing: Identifiers = { utteranceMs: null, tokens: [], serial: null };

export function identifiersIn(text: string): Identifiers {
  // Most cells hold none; these two signs are in all of them, and looking for a sign is cheaper than a pattern.
  if (text.length < 16 || !(text.includes('-') || text.includes('#') || text.includes('1.0') || text.includes('1_0')))
    return nothing;
  const tokens = uuidsIn(text);
  const utterance = text.includes('1.0') || text.includes('1_0') || text.includes('1-0') ? utteranceIn(text) : null;
  const key = text.includes('#') ? recordKeyPattern.exec(text) : null;
  const keyMs = key?.[1] === undefined ? null : epochDigitsMs(key[1]);
  if (utterance?.serial) tokens.push(serialAndMinute(utterance.serial, 'u', utterance.ms));
  if (keyMs !== null) tokens.push(`ms:${keyMs}`);
  if (tokens.length === 0 && !utterance) return nothing;
  return { utteranceMs: utterance?.ms ?? null, tokens, serial: utterance?.serial ?? key?.[2] ?? null };
}

/** Tried only before a hyphen that may be its first: a pattern that starts anywhere is slow on long cells. */
function uuidsIn(text: string): string[] {
  const uuids: string[] = [];
  for (let hyphen = text.indexOf('-', 8); hyphen >= 0; hyphen = text.indexOf('-', hyphen + 1)) {
    uuidPattern.lastIndex = hyphen - 8;
    const uuid = uuidPattern.exec(text)?.[0];
    if (uuid === undefined) continue;
    uuids.push(uuid.toLowerCase());
    hyphen += 27;
  }
  return uuids;
}

function utteranceIn(text: string): { readonly ms: number; readonly serial: string | null } | null {
  const match = utterancePattern.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, serial, minute, second] = match;
  const ms = wallClockMs([year, month, day], [hour, minute, second]);
  return ms === null ? null : { ms, serial: serial === undefined || serial === 'DEVICE_UNSPECIFIED' ? null : serial };
}

/** One device in one minute. `u` for a UTC clock, `l` for a wall clock of unknown zone: they never match each other. */
export const serialAndMinute = (serial: string, clock: 'u' | 'l', ms: number): string =>
  `${serial.toUpperCase()}@${clock}${Math.floor(ms / 60_000)}`;

export const hasUtteranceId = (text: string): boolean => text.includes('::') && utterancePattern.test(text);
