/** What a page says of sound, as messages that can be joined with it. Pure. */
import type { ListedEntry } from '../adapter.ts';
import { baseNameOf, endingOf, folderOf, stemOf } from '../reading/file-names.ts';
import { type SoundMessage, words } from '../reading/sound-message.ts';
import { callNameOf, isSoundKind } from './call-name.ts';
import { publishedTime } from './published-time.ts';
import type { PageMessage, VoicePage } from './voice-page.ts';

const longestTranscript = 100_000;

/** `isThere`: whether the archive holds an entry of this name. */
export function messagesOfPage(
  source: ListedEntry,
  { messages }: VoicePage,
  isThere: (name: string) => boolean,
): readonly SoundMessage[] {
  const name = callNameOf(source.name);
  const [call, another] = messages;
  if (call === undefined) return [];
  const file = call.files.find(({ isSound }) => isSound);
  // A kind in a language that isn't known is a call when it has one sound and nothing else.
  const isCall = isSoundKind(name?.kind ?? null) || (another === undefined && name?.kind !== 'Text' && file !== undefined);
  if (!isCall) return messages.flatMap((message) => attachmentsOf(source, message, name?.who ?? null));
  const person = words(call.name ?? call.number ?? name?.who);
  return [
    {
      source,
      place: 1,
      file: file === undefined ? null : ownCopy(source, nameIn(file.address), isThere),
      time: publishedTime(call.timeText),
      person,
      title: call.number === person ? null : words(call.number),
      text: words(call.text, longestTranscript),
      isVoice: true,
    },
  ];
}

function attachmentsOf(source: ListedEntry, message: PageMessage, conversation: string | null): readonly SoundMessage[] {
  return message.files.map(({ address, isSound }) => ({
    source,
    place: message.place,
    file: nameIn(address),
    time: publishedTime(message.timeText),
    person: words(message.name ?? message.number),
    title: words(conversation),
    text: captionOf(message.text),
    isVoice: isSound,
  }));
}

/** What Google writes where a message has no words of its own. */
const captionOf = (text: string | null): string | null =>
  text === null || /^MMS (Sent|Received)$/i.test(text) ? null : words(text);

/** The second page of a name is `… (1).html`; its sound is the `(1)` too, whatever the page calls it. */
function ownCopy(source: ListedEntry, file: string, isThere: (name: string) => boolean): string {
  const copy = /\s?\(\d{1,3}\)$/.exec(stemOf(baseNameOf(source.name)))?.[0];
  if (copy === undefined || stemOf(file).endsWith(copy)) return file;
  const ending = endingOf(file);
  const own = `${stemOf(file)}${copy}${ending === '' ? '' : `.${ending}`}`;
  return isThere(folderOf(source.name) + own) ? own : file;
}

/** The file's own name in an address, its signs put back. */
export function nameIn(address: string): string {
  const path = baseNameOf(address.replaceAll('\\', '/'));
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch (thrown) {
    // A lone "%" is a name, not an escape.
    if (!(thrown instanceof URIError)) throw thrown;
    return path.normalize('NFC');
  }
}
