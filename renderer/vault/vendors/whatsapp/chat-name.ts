/** The chat's name, from what WhatsApp calls the exported file in the phone's language (README, W2). Pure. */
import { baseNameOf, folderOf, stemOf } from '../reading/file-names.ts';

const beginnings = [
  'WhatsApp Chat - ',
  'WhatsApp Chat with ',
  'WhatsApp Chat mit ',
  'WhatsApp-Chat mit ',
  'Chat de WhatsApp con ',
  'Conversa do WhatsApp com ',
  'Conversa no WhatsApp com ',
  'Discussion WhatsApp avec ',
  'Chat WhatsApp con ',
  'Чат WhatsApp с ',
].map((beginning) => beginning.toLowerCase());

/** `entryName`: the text's whole path; iPhones call all of them `_chat.txt`, and the folder or the archive has the name. */
export function chatName(entryName: string, archiveName: string): string | null {
  const own = stemOf(baseNameOf(entryName));
  const holder = baseNameOf(folderOf(entryName).replace(/\/$/, ''));
  // The innermost that says something. An archive's own name counts only where it is WhatsApp's.
  return nameIn(own) ?? nameIn(holder) ?? nameIn(stemOf(baseNameOf(archiveName))) ?? asWritten(own) ?? asWritten(holder);
}

function nameIn(stem: string): string | null {
  const plain = tidy(stem);
  const beginning = beginnings.find((one) => plain.toLowerCase().startsWith(one));
  return beginning === undefined ? null : plain.slice(beginning.length).trim() || null;
}

/** In a language whose beginning isn't known the whole name stays. */
const asWritten = (stem: string): string | null => (/whats\s?app/i.test(stem) ? tidy(stem) || null : null);

const tidy = (stem: string): string =>
  stem
    .normalize('NFC')
    .replaceAll('_', ' ')
    .replaceAll(/[\u200e\u200f\u202a-\u202e]/g, '')
    .replace(/\s?\(\d{1,3}\)$/, '')
    .trim();
