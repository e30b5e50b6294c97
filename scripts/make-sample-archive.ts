/**
 * Makes electron/assets/sample-archive.zip, the archive behind "try the sample": a data request as a smart-speaker maker
 * might answer it, for a household that doesn't exist, spoken by espeak-ng. Run by hand (`npm run sample`) with espeak-ng
 * and ffmpeg installed; the result is committed. Nobody knows the real layout (renderer/vault/vendors/alexa/README.md),
 * so this one is a guess among others.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { noiseWithoutWords } from '../e2e/make-archives/made-up-sound.ts';
import { isoSeconds, madeUpUtteranceId } from '../e2e/make-archives/utterance-id.ts';
import { type Pcm, wavFile } from '../e2e/make-archives/wav.ts';
import { deflated, stored, text, writeZip, type ZipMember } from '../e2e/make-archives/zip-file.ts';
import { type SampleLine, sampleLines, unsortedLines } from './sample-archive/household.ts';
import { pdfOfLines } from '../e2e/make-archives/pdf.ts';
import { speak } from './sample-archive/speak.ts';
import { csvFile, type TableRow } from '../e2e/make-archives/csv.ts';

const target = fileURLToPath(new URL('../electron/assets/sample-archive.zip', import.meta.url));
const hourMs = 3_600_000;
const firstNumber = 412;
/** The session page that a failed audio request left behind, the copied clip, and the two in other formats: by number. */
const webPageNumber = 419;
const duplicateOf = 420;
const opusNumber = 431;
const adpcmNumber = 443;

interface Clip {
  readonly line: SampleLine;
  readonly utcMs: number;
  readonly fileName: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

const utcOf = (local: string): number => Date.parse(`${local.replace(' ', 'T')}Z`) - hourMs;

function clips(): readonly Clip[] {
  let number = firstNumber - 1;
  return sampleLines.map((line) => {
    number += 1;
    if (number === webPageNumber) number += 1;
    const utcMs = utcOf(line.at);
    const pcm =
      line.speaker && line.words
        ? speak(line.words, line.speaker, line.language, number)
        : noiseWithoutWords(number, 1300 + (number % 7) * 110);
    const extension = number === opusNumber ? 'opus' : 'wav';
    const bytes = number === opusNumber ? encoded(pcm, 'opus') : number === adpcmNumber ? encoded(pcm, 'adpcm') : wavFile(pcm);
    const fileName = `${String(number).padStart(4, '0')}.${extension}`;
    return { line, utcMs, fileName, path: `voice/2024/11/${fileName}`, bytes };
  });
}

/** Bit-exact muxing leaves out the encoder's version, so that the same ffmpeg gives the same bytes. */
function encoded(pcm: Pcm, as: 'opus' | 'adpcm'): Uint8Array {
  const options = as === 'opus' ? ['-c:a', 'libopus', '-b:a', '24k', '-f', 'ogg'] : ['-c:a', 'adpcm_ms', '-f', 'wav'];
  const args = [
    '-hide_banner',
    '-loglevel',
    'error',
    '-f',
    'wav',
    '-i',
    'pipe:0',
    '-fflags',
    '+bitexact',
    '-flags:a',
    '+bitexact',
  ];
  const made = execFileSync('ffmpeg', [...args, ...options, 'pipe:1'], { input: wavFile(pcm), maxBuffer: 16 << 20 });
  return as === 'adpcm' ? withStatedSizes(made) : made;
}

/** ffmpeg can't seek back in a pipe to fill in the lengths of RIFF and data. */
function withStatedSizes(wav: Buffer): Buffer {
  const fixed = Buffer.from(wav);
  fixed.writeUInt32LE(fixed.byteLength - 8, 4);
  const data = fixed.indexOf('data', 12, 'latin1');
  fixed.writeUInt32LE(fixed.byteLength - data - 8, data + 4);
  return fixed;
}

const serials: Readonly<Record<SampleLine['room'], string>> = {
  Kitchen: 'G000SAMPLE000001',
  'Living room': 'G000SAMPLE000002',
  Bedroom: 'G000SAMPLE000003',
  'Tilda’s room': 'G000SAMPLE000004',
};

const voiceHeader = [
  'Timestamp',
  'Audio File',
  'Device Name',
  'Person',
  'Transcript',
  'Alexa Response',
  'Status',
  'Utterance ID',
];

function voiceRow(clip: Clip): TableRow {
  const { line } = clip;
  const status = line.isMistake ? 'DISCARDED_NON_DEVICE_DIRECTED_INTENT' : 'SUCCESS';
  const words = line.words ?? 'Audio was not intended for Alexa';
  const person = line.speaker === 'Visitor' ? null : line.speaker;
  return [
    isoSeconds(clip.utcMs),
    clip.path.slice('voice/'.length),
    line.room,
    person,
    words,
    line.reply,
    status,
    madeUpUtteranceId(clip.fileName, clip.utcMs, serials[line.room]),
  ];
}

const readme = `This archive is a sample. It belongs to nobody.

Marlene, Jonas, Tilda and Oma Inge don't exist; their words were made up and spoken by a
computer (espeak-ng). Phone numbers are from ranges kept free for films and books.

voice/                     recordings, and the table of what was understood
voice/transcripts.pdf      more transcripts, in no order, without the recording's name
everything else            what usually lies beside recordings in such an archive

Made by scripts/make-sample-archive.ts of the Overheard project.
`;

const sessionPage = `<!doctype html>
<html><head><title>Session expired</title></head>
<body><h1>Your session has expired</h1><p>Sign in again to continue your download.</p></body></html>
`;

async function otherMembers(): Promise<readonly ZipMember[]> {
  const requests = sampleLines.length;
  return [
    deflated('README.txt', text(readme)),
    deflated(
      'Alerts/Notifications.csv',
      csvFile(
        ['Type', 'Scheduled', 'Device Name', 'Status'],
        [
          ['Alarm', '11/17/2024 04:40', 'Bedroom', 'ON'],
          ['Reminder', '11/16/2024 08:30', 'Kitchen', 'DONE'],
        ],
      ),
    ),
    deflated(
      'Devices/Mobile/000.csv',
      csvFile(['Device', 'Model', 'First Seen'], [['Phone', 'Example One', '03/02/2023 09:12']]),
    ),
    deflated(
      'Lists/Lists.csv',
      csvFile(
        ['List', 'Item', 'Created', 'Completed'],
        [
          ['Shopping', 'oat milk', '2024-11-16 07:02:20', 'false'],
          ['Shopping', 'bread', '2024-11-16 07:02:20', 'true'],
          ['To-do', 'blue folder', '2024-11-17 07:03:37', 'false'],
        ],
      ),
    ),
    deflated('Location/Country of Residence-1.csv', csvFile(['Timestamp', 'Country'], [['2024-11-20T11:58:00Z', 'DE']])),
    deflated('Smart Home/Hunches.csv', csvFile(['Hunch', 'Created', 'Feedback'], [['Heating', 'Not Available', null]])),
    deflated(
      'voice/Voice History.Description.pdf',
      await pdfOfLines('About this file', [
        'About the files in this folder',
        `The table holds one row for each of ${requests} requests.`,
        'Times are given in Coordinated Universal Time.',
      ]),
    ),
    deflated('voice/transcripts.pdf', await pdfOfLines('Transcripts', unsortedLines)),
  ];
}

async function main(): Promise<void> {
  const all = clips();
  const copied = all.find((clip) => clip.fileName.startsWith(`0${duplicateOf}.`));
  if (!copied) throw new Error('The clip to be copied is missing.');
  const members = [
    ...(await otherMembers()),
    ...all.map((clip) => (clip.path.endsWith('.opus') ? stored : deflated)(clip.path, clip.bytes, clip.utcMs + hourMs)),
    deflated(`voice/2024/11/0${webPageNumber}.wav`, text(sessionPage)),
    deflated(`voice/copy/2024/11/${copied.fileName}`, copied.bytes),
    stored(`__MACOSX/voice/2024/11/._${copied.fileName}`, new Uint8Array([0, 5, 22, 7, 0, 2, 0, 0])),
    deflated('voice/Voice History.csv', csvFile(voiceHeader, all.map(voiceRow))),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  const sizeBytes = await writeZip(target, members);
  process.stdout.write(`${members.length} members, ${all.length} recordings, ${(sizeBytes / 1e6).toFixed(2)} MB\n`);
}

await main();
