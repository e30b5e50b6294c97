/** What the columns of a table hold, by their headings: English, German, Spanish, French, Italian (alexa/README.md [A6]). Pure. */

export interface Columns {
  readonly text: number;
  readonly reply: number;
  readonly device: number;
  readonly serial: number;
  readonly file: number;
  readonly person: number;
  readonly time: number;
  /** A clock beside a column of dates; -1 when `time` holds both. */
  readonly clock: number;
  /** The headings alone prove a table of what was said. */
  readonly isVoice: boolean;
}

type Role = 'text' | 'reply' | 'device' | 'serial' | 'file' | 'person' | 'time';

/** Surest first. Headings are compared in lower case, with single spaces for everything that isn't a letter or digit. */
const synonyms: Readonly<Record<Role, readonly RegExp[]>> = {
  text: [
    /^(customer |user |voice |audio |utterance )?(transcripts?|transcriptions?|transkripte?|transkription|transcripci[oó]n|trascrizione)( text)?$/,
    /^what (alexa|you|the device|it) (heard|said)$|^was (alexa|sie|das gerät) (gehört|gesagt) (hat|haben)$/,
    /^(utterances?|äußerung|enunciado|énoncé|enunciato)( text)?$/,
    /\btranscript(ion)?\b|\btranskript/,
    /^(asr|recogni[sz]ed|spoken)( text| words)?$|^voice (command|request)$/,
    /^(summary|zusammenfassung|resumen|résumé|riepilogo)$/,
  ],
  reply: [
    /^(alexa|tts|assistant|device)? ?(response|reply|answer)( text)?$/,
    /^(antwort|alexa antwort|antwort von alexa|respuesta|respuesta de alexa|réponse|réponse d alexa|risposta|risposta di alexa)$/,
    /^what alexa (said|replied)$|^tts( text)?$|\balexa response\b/,
  ],
  device: [
    /^(source |alexa )?device ?name$|^(gerätename|name des geräts|nombre del dispositivo|nom de l appareil|nome del dispositivo)$/,
    /^(device|gerät|dispositivo|appareil|echo)$/,
  ],
  serial: [/^(source )?(device )?serial( ?number| ?no)?$|^dsn$|^seriennummer$/],
  file: [
    /^(audio|recording|sound|voice) ?(file|clip)? ?(name|path|file)$|^(audio|recording|sound) ?(file|clip)$/,
    /^(file ?(name|path)?|path|datei(name|pfad)?|archivo|nombre de archivo|fichier|nom du fichier|nome file)$/,
    /^(audio|recording|aufnahme|grabación|enregistrement|registrazione|clip)$/,
  ],
  person: [
    /^(person|speaker|profile|user|voice) ?name$|^person first ?name$/,
    /^(person|speaker|profile|sprecher|sprecherin|profil|persona|personne|perfil|profilo)$/,
  ],
  time: [
    /^(utterance |creation |recording |event |request )?(time ?stamp|date ?time|date and time|zeitstempel|datum und uhrzeit|fecha y hora|date et heure|data e ora)\b/,
    /^(utterance|creation|recording|event|request|start) ?(time|date)\b|^created( at| on| date)?$|^aufnahmezeit$/,
    /^(date|datum|fecha|data|time|zeit|uhrzeit|hora|heure|ora)( utc| gmt| local)?$/,
  ],
};

const dateHeading = /^(date|datum|fecha|data)( utc| gmt| local)?$/;
const clockHeading = /^(time|uhrzeit|zeit|hora|heure|ora)( utc| gmt| local)?$/;
const voiceHeading =
  /utterance|transcript|transkri|transcripci|trascriz|voice.?history|wake.?word|what (alexa|you) (heard|said)|äußerung|énoncé/;

export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFC')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function columnsOf(header: readonly string[]): Columns {
  const headings = header.map(plainHeading);
  const find = (role: Role): number => {
    for (const pattern of synonyms[role]) {
      const at = headings.findIndex((heading) => pattern.test(heading));
      if (at >= 0) return at;
    }
    return -1;
  };
  const date = headings.findIndex((heading) => dateHeading.test(heading));
  const clock = headings.findIndex((heading) => clockHeading.test(heading));
  const both = date >= 0 && clock >= 0;
  return {
    text: find('text'),
    reply: find('reply'),
    device: find('device'),
    serial: find('serial'),
    file: find('file'),
    person: find('person'),
    time: both ? date : find('time'),
    clock: both ? clock : -1,
    isVoice: headings.some((heading) => voiceHeading.test(heading)),
  };
}

/** A heading that other tables use for other things: `Summary` of a calendar. It needs a person's word. */
export function isVagueForText(header: readonly string[], text: number): boolean {
  const heading = plainHeading(header[text] ?? '');
  return synonyms.text.findIndex((pattern) => pattern.test(heading)) === synonyms.text.length - 1;
}

/** Columns whose headings say equally well that they hold the words; in order. */
export function rivalsForText(header: readonly string[]): readonly number[] {
  const headings = header.map(plainHeading);
  for (const pattern of synonyms.text) {
    const found = headings.flatMap((heading, at) => (pattern.test(heading) ? [at] : []));
    if (found.length > 0) return found;
  }
  return [];
}

/** How many roles these cells would fill as a header row: to find the header under a title. */
export function rolesIn(cells: readonly string[]): number {
  const columns = columnsOf(cells);
  return [columns.text, columns.reply, columns.device, columns.serial, columns.file, columns.person, columns.time].filter(
    (at) => at >= 0,
  ).length;
}
