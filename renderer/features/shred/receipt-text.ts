/** Everything that stands on a receipt, as sentences in the reader's language: the sheet draws it, the saved page writes it. Pure but for the language. */
import type { MessageId } from '../../../shared/catalogue/catalogue.ts';
import type { Receipt } from '../../../shared/model/receipt.ts';
import {
  formatBytes,
  formatCount,
  formatDate,
  formatDay,
  formatDuration,
  formatTimeOfDay,
  wallClockMs,
  type Translate,
} from '../../app/text.ts';
import { fileSystemName, syncMakerName } from '../../limits/machine-names.ts';
import { receiptNumber } from './receipt-json.ts';

/** As many as a sheet of A4 holds; the JSON file has all. */
const mostShown = 24;

export interface ReceiptText {
  readonly title: string;
  readonly number: string;
  readonly sentence: string;
  readonly facts: readonly { readonly name: string; readonly value: string; readonly isMachine: boolean }[];
  readonly sections: readonly { readonly title: string; readonly sentences: readonly string[] }[];
  readonly commitments: {
    readonly title: string;
    readonly note: string;
    readonly shown: readonly { readonly number: string; readonly digits: string }[];
    readonly more: string | null;
    readonly saltName: string;
    readonly salt: string;
  };
}

export function receiptText(receipt: Receipt, t: Translate): ReceiptText {
  const { act, commitments } = receipt;
  const wallMs = wallClockMs(receipt.atMs);
  const when = { day: formatDay(wallMs), time: formatTimeOfDay(wallMs, true) };
  const left = commitments.length - mostShown;
  return {
    title: t(`receipt.title.${act}`),
    number: t('receipt.number', { number: receiptNumber(receipt.number) }),
    sentence: t(`receipt.sentence.${act}`, { count: receipt.recordings, ...when }),
    facts: factsOf(receipt, t),
    sections: [
      { title: t('receipt.done'), sentences: [t(`receipt.doneText.${act}`)] },
      { title: t('receipt.limits'), sentences: limitsOf(receipt, t) },
    ],
    commitments: {
      title: t('receipt.commitments'),
      note: t(act === 'give-up' ? 'receipt.commitmentsText.give-up' : 'receipt.commitmentsText', {
        count: formatCount(commitments.length),
      }),
      shown: commitments.slice(0, mostShown).map((commitment, place) => ({
        number: receiptNumber(place + 1),
        digits: `${inFours(commitment.slice(0, 16))} … ${commitment.slice(-4)}`,
      })),
      more: left > 0 ? t('receipt.commitmentsMore', { count: left }) : null,
      saltName: t('receipt.salt'),
      salt: receipt.salt,
    },
  };
}

function factsOf(receipt: Receipt, t: Translate): ReceiptText['facts'] {
  const { archives, samples = [], tookMs } = receipt;
  const named = archives.map((name) => (samples.includes(name) ? t('receipt.fromSample', { name }) : name));
  const fact = (name: MessageId, value: string, isMachine = false) => ({ name: t(name), value, isMachine });
  return [
    fact(
      'receipt.sound',
      t('receipt.soundText', { length: formatDuration(receipt.soundMs), size: formatBytes(receipt.soundBytes) }),
    ),
    ...(named.length === 0 ? [] : [fact('receipt.from', named.join(', '), true)]),
    fact('receipt.epoch', t('receipt.epochText', { from: receipt.fromEpoch, to: receipt.toEpoch })),
    fact('receipt.took', tookMs < 1_000 ? t('receipt.tookMs', { ms: Math.round(tookMs) }) : formatDuration(tookMs)),
    fact('receipt.still', t('receipt.stillText', { count: receipt.stillInVault })),
  ];
}

/** What was true when it was done, as far as somebody knew; else what holds for every machine. */
function limitsOf({ backups, machine }: Receipt, t: Translate): readonly string[] {
  const sentences: string[] = [];
  if (backups !== undefined && backups.count > 0 && backups.lastMadeAtMs !== null)
    sentences.push(t('receipt.limit.backups', { count: backups.count, day: formatDate(backups.lastMadeAtMs) }));
  if (machine?.vaultsPutAside) sentences.push(t('receipt.limit.putAside', { count: machine.vaultsPutAside }));
  if (machine?.syncedBy) sentences.push(t('receipt.limit.synced', { maker: syncMakerName(machine.syncedBy) }));
  if (machine?.overwrites === 'elsewhere' && machine.fileSystem !== null)
    sentences.push(t('receipt.limit.copying', { name: fileSystemName(machine.fileSystem) }));
  if (machine?.drive === 'solid-state') sentences.push(t('receipt.limit.ssd'));
  if (machine?.drive === null && machine.overwrites === 'in-place' && machine.fileSystem !== null)
    sentences.push(t('receipt.limit.inPlace', { name: fileSystemName(machine.fileSystem) }));
  if (machine?.drive === 'rotating' && machine.overwrites === 'in-place' && machine.fileSystem !== null)
    sentences.push(t('receipt.limit.rotating', { name: fileSystemName(machine.fileSystem) }));
  return [[t('receipt.limitsText'), ...sentences, t('receipt.limit.media')].join(' ')];
}

const inFours = (hex: string): string => hex.match(/.{1,4}/g)?.join(' ') ?? '';
