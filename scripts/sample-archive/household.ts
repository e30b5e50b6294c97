/**
 * The made-up household of the sample archive: Marlene, Jonas, Tilda and Oma Inge, in November 2024. Nobody of this name
 * is meant; phone numbers are from the ranges that regulators keep free for films and books (Hamburg 040 66969,
 * Berlin 030 23125, London 020 7946 0).
 */
export type Speaker = 'Marlene' | 'Jonas' | 'Tilda' | 'Oma Inge' | 'Visitor';
export type Room = 'Kitchen' | 'Living room' | 'Bedroom' | 'Tilda’s room';

export interface SampleLine {
  /** Wall-clock time in Hamburg (UTC+1 in November). */
  readonly at: string;
  readonly room: Room;
  /** null: no words, only noise. */
  readonly speaker: Speaker | null;
  readonly words: string | null;
  readonly reply: string | null;
  readonly language: 'en' | 'de';
  readonly isMistake?: true;
}

type Row = readonly [at: string, room: Room, speaker: Speaker, language: 'en' | 'de', words: string, reply: string | null];

const said = ([at, room, speaker, language, words, reply]: Row): SampleLine => ({ at, room, speaker, words, reply, language });
const overheard = (at: string, room: Room, words: string, language: 'en' | 'de' = 'en'): SampleLine => ({
  at,
  room,
  speaker: 'Visitor',
  words,
  reply: null,
  language,
  isMistake: true,
});
const noise = (at: string, room: Room): SampleLine => ({
  at,
  room,
  speaker: null,
  words: null,
  reply: null,
  language: 'en',
  isMistake: true,
});

export const sampleLines: readonly SampleLine[] = [
  said(['2024-11-16 06:52:12', 'Bedroom', 'Marlene', 'en', 'Snooze for nine minutes', 'Snoozing until one minute past seven.']),
  said(['2024-11-16 07:14:40', 'Kitchen', 'Jonas', 'en', 'What’s the weather in Hamburg today', 'Rain, six degrees.']),
  said(['2024-11-16 07:31:05', 'Kitchen', 'Tilda', 'en', 'Play the dinosaur song again, the long one', null]),
  noise('2024-11-16 07:33:48', 'Kitchen'),
  said([
    '2024-11-16 08:02:19',
    'Kitchen',
    'Marlene',
    'en',
    'Add oat milk, bread and Oma’s drops to the list',
    'Added three things.',
  ]),
  said([
    '2024-11-16 08:26:33',
    'Kitchen',
    'Marlene',
    'en',
    'Remind me to ring Doctor Petersen at half past nine',
    'I’ll remind you.',
  ]),
  said(['2024-11-16 08:40:02', 'Kitchen', 'Jonas', 'en', 'Set a timer for twelve minutes', 'Twelve minutes, starting now.']),
  said([
    '2024-11-16 09:31:07',
    'Living room',
    'Marlene',
    'en',
    'Call zero four zero, six six nine six nine, two one four … no, wait, call Mum',
    'Calling Mum, mobile.',
  ]),
  overheard('2024-11-16 09:48:11', 'Living room', '… she said the results come on Thursday, please don’t tell him yet'),
  overheard('2024-11-16 09:48:36', 'Living room', 'and then he would rather sell the flat than ask his brother'),
  noise('2024-11-16 09:49:20', 'Living room'),
  said(['2024-11-16 11:20:57', 'Kitchen', 'Jonas', 'en', 'Stop', null]),
  said([
    '2024-11-16 12:10:24',
    'Kitchen',
    'Tilda',
    'en',
    'Alexa, how old is the oldest turtle in the world',
    'About one hundred and ninety years.',
  ]),
  said([
    '2024-11-16 13:45:31',
    'Living room',
    'Oma Inge',
    'de',
    'Wie spät ist es denn jetzt',
    'Es ist dreizehn Uhr fünfundvierzig.',
  ]),
  said(['2024-11-16 14:02:08', 'Living room', 'Jonas', 'en', 'Turn the heating in the study up to twenty-one', 'OK.']),
  said([
    '2024-11-16 16:40:44',
    'Kitchen',
    'Marlene',
    'en',
    'Wake me at five forty tomorrow, the train leaves at six twenty',
    'Alarm set for five forty.',
  ]),
  said([
    '2024-11-16 18:58:15',
    'Kitchen',
    'Jonas',
    'en',
    'Where is the nearest pharmacy that is open now',
    'I found three pharmacies.',
  ]),
  said(['2024-11-16 20:15:03', 'Tilda’s room', 'Tilda', 'en', 'Tell me the story with the lighthouse and the seal', null]),
  said(['2024-11-16 22:47:52', 'Bedroom', 'Marlene', 'en', 'Lights off. Good night', 'Good night.']),
  said([
    '2024-11-17 07:58:21',
    'Kitchen',
    'Jonas',
    'en',
    'How long do soft-boiled eggs need at nine hundred metres',
    'About six and a half minutes.',
  ]),
  said([
    '2024-11-17 08:03:36',
    'Kitchen',
    'Marlene',
    'en',
    'Put the blue folder on the list, and the form for the school',
    'Added two things.',
  ]),
  noise('2024-11-17 08:41:10', 'Kitchen'),
  said(['2024-11-17 09:12:47', 'Living room', 'Tilda', 'en', 'Alexa, are you listening all the time', 'I listen for my name.']),
  said(['2024-11-17 10:30:29', 'Living room', 'Marlene', 'en', 'Read me the message from the kindergarten', null]),
  said([
    '2024-11-17 11:05:14',
    'Kitchen',
    'Jonas',
    'en',
    'Convert two hundred and twenty grams into cups',
    'About one and three quarters.',
  ]),
  said(['2024-11-17 13:22:06', 'Living room', 'Oma Inge', 'de', 'Mach das bitte wieder leiser', null]),
  said([
    '2024-11-17 15:47:38',
    'Kitchen',
    'Marlene',
    'en',
    'What time does the swimming pool close on Sundays',
    'At eight in the evening.',
  ]),
  said(['2024-11-17 17:18:55', 'Living room', 'Jonas', 'en', 'Play something quiet', null]),
  overheard('2024-11-17 19:34:17', 'Kitchen', '… no, the other account, the one at the savings bank'),
  said(['2024-11-17 21:02:41', 'Tilda’s room', 'Tilda', 'en', 'Good night Alexa', 'Good night, Tilda.']),
  said(['2024-11-18 06:40:09', 'Bedroom', 'Jonas', 'de', 'Weck mich in zehn Minuten noch mal', 'In zehn Minuten.']),
  said(['2024-11-18 07:05:50', 'Kitchen', 'Marlene', 'de', 'Setz Hafermilch und Brot auf die Einkaufsliste', 'Hinzugefügt.']),
  said(['2024-11-18 07:22:13', 'Kitchen', 'Tilda', 'de', 'Spiel noch mal das Dinosaurierlied, das lange', null]),
  said([
    '2024-11-18 12:31:45',
    'Living room',
    'Oma Inge',
    'de',
    'Ruf null drei null, zwei drei eins zwei fünf, vier null acht',
    'Ich rufe an.',
  ]),
  overheard('2024-11-18 14:16:28', 'Living room', '… sag ihm bitte noch nichts, die Ergebnisse kommen erst am Donnerstag', 'de'),
  said([
    '2024-11-18 16:09:32',
    'Kitchen',
    'Jonas',
    'de',
    'Wo ist die nächste Apotheke, die jetzt offen hat',
    'Ich habe drei Apotheken gefunden.',
  ]),
  said([
    '2024-11-18 18:44:01',
    'Kitchen',
    'Marlene',
    'de',
    'Erinnere mich, um halb zehn bei Doktor Petersen anzurufen',
    'Ich erinnere Sie.',
  ]),
  noise('2024-11-18 19:27:19', 'Bedroom'),
  said([
    '2024-11-18 20:11:56',
    'Tilda’s room',
    'Tilda',
    'de',
    'Erzähl mir die Geschichte mit dem Leuchtturm und der Robbe',
    null,
  ]),
  said(['2024-11-18 22:38:23', 'Bedroom', 'Marlene', 'de', 'Licht aus. Gute Nacht', 'Gute Nacht.']),
];

/** Lines of the sample's PDF: said at some other time, in no order, naming no recording. */
export const unsortedLines: readonly string[] = [
  'what is seven times eight',
  'leg Nudeln und Tomaten auf die Liste',
  'play the rain sounds',
  'call Jonas at work',
  'wie wird das Wetter am Wochenende in Flensburg',
  'how do you spell necessary',
  'stell den Wecker auf Viertel nach sechs',
  'turn off the light in the hall',
  'ring the school, zero two zero, seven nine four six, zero one three two',
  'audio was not intended for the device',
  'mach Musik an, was Ruhiges',
  'is it going to snow before Christmas',
];
