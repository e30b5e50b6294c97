/** The sound that one message of Discord links. Of a link only the file's name is kept: what follows it are keys. Pure. */
import type { RecordedTime } from '../../../../shared/model/recording.ts';
import type { ListedEntry } from '../adapter.ts';
import { wallClockMs } from '../reading/calendar.ts';
import { baseNameOf, isSoundName } from '../reading/file-names.ts';
import { type SoundMessage, words } from '../reading/sound-message.ts';

export interface LinkingMessage {
  readonly source: ListedEntry;
  readonly place: number;
  readonly channel: string | null;
  readonly time: string | null | undefined;
  readonly text: string | null | undefined;
  /** Addresses with blanks between. */
  readonly links: string | null | undefined;
}

const mostLinks = 100;

export function soundsLinked({ source, place, channel, time, text, links }: LinkingMessage): readonly SoundMessage[] {
  return (links ?? '')
    .split(/\s+/, mostLinks)
    .map((link) => words(baseNameOf(link.replace(/[?#].*$/s, ''))))
    .filter((file) => file !== null && isSoundName(file) && !/\.(mp4|mov|webm|3gp|3gpp|qta)$/i.test(file))
    .map((file) => ({
      source,
      place,
      file,
      time: timeOf(time ?? ''),
      // A package holds what its owner sent and names nobody.
      person: null,
      title: channel,
      text: words(text, 100_000),
      isVoice: true,
    }));
}

/** `2021-03-04 13:15:16`, and older ones `2021-03-04 13:15:16.123000+00:00`: both UTC. */
function timeOf(text: string): RecordedTime | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d):(\d\d)(?:\.(\d{3})\d{0,6})?(?:Z|\+00:00)?$/.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour, minute, second, milliseconds] = match;
  const epochMs = wallClockMs([year, month, day], [hour, minute, second, milliseconds]);
  return epochMs === null ? null : { kind: 'utc-exact', epochMs, source: 'metadata' };
}
