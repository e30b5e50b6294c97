/**
 * The only words that a format report may hold: what vendors call their folders, files and columns. A closed list, so that no name,
 * place or word of a person gets into a report because it looked like a heading. Lower case; one that isn't here is shown as `*`.
 */
const words = `
  a about access account accounts action activities activity address after alerts alexa all amazon and android answer answers antwort
  api app application apps archive archived assistant at attachment attachments audio audioclip audiofile audios aufnahme aufnahmen aufnahmezeit
  author autor bericht body by call calls camera caption category channel channels chat chatexport chats clip clips cloud code command
  content contents conversation conversations count country create created creation csv customer data dataexport date dates dateipfad datei dateien dateiname
  datum day delete deleted description detail details device devices direction display domain download drive duration echo encrypted end
  entry error event events export facebook feedback fecha fichier field file filename files flag folder format forwarded from full
  gerät gerätename google group gsm header heard heure history hora hour id identifier image inbox index info
  information input instagram intent is item items json key label language left length link list lists locale location log manifest media
  memo message messages messenger metadata microphone mime minute mobile modified month mp3 my name nachricht nachrichten nachrichtentext name new nombre
  notes notification notifications number number object of old on order orders ort out output page parent participants part parts path pdf person
  personen phone photo photos place playback policy preferences profile profil ptt query read readme received recipient record recorded recorder
  recording recordings reference region registration reply report request requests response result results retail sample said second seconds section seen
  sender sent sequence serial service session settings signal size skill smart snapchat sound source speaker speech sprecher spoken start started
  state status store subject summary support system tag takeout telegram text texto thread threads time timestamp title to token topic transcript
  transcription transcripts transkript transkription trascrizione transcripción type uhrzeit unix unsent update updated uri url user users utc utterance
  utterances uuid value version video videos view voice voicemail voicemails wake wa what whatsapp when with word words wort wortlaut year your zeit
  zeitstempel zip zone zoom äußerung
`;
export const knownWords: ReadonlySet<string> = new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Endings of files, which say what a program made of them. */
export const knownEndings: ReadonlySet<string> = new Set(
  (
    'wav mp3 opus ogg oga flac m4a m4b aac amr awb 3gp 3gpp mp4 mov qta webm mka weba wma aif aiff aifc caf au snd silk slk zip tar tgz gz ' +
    'txt md rtf csv tsv json jsonl ndjson xml html htm xhtml css js ini log srt vtt pdf doc docx xls xlsx eml ics vcf db sqlite plist m3u ' +
    'jpg jpeg png gif webp heic svg unknown transcript'
  ).split(' '),
);
