/**
 * The slow, honest question before recordings are destroyed: which, and what this can't reach. More than one asks for
 * their number to be typed. Opens by the command `review.shred`; ends in the receipt.
 */
import { type SubmitEvent, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useStore } from 'zustand';
import type { MachineFacts } from '../../../shared/model/machine-facts.ts';
import { toFailureData } from '../../../shared/failure.ts';
import { everything, type ShredPreview } from '../../../shared/seams/vault-protocol.ts';
import { useCommands } from '../../app/commands/use-commands.ts';
import { formatDuration, formatLongDuration, t as translate, useText } from '../../app/text.ts';
import { useMachineFacts } from '../../limits/known-facts.ts';
import { library, moves } from '../../state/library-live.ts';
import { goTo } from '../../state/navigation.ts';
import { player } from '../../state/player-live.ts';
import { showFailure, showToast } from '../../state/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Progress } from '../../ui/progress.tsx';
import { ShredFacts } from './shred-facts.tsx';
import { ShredLimits } from './shred-limits.tsx';
import { askToShredMarked, closeShred, type ShredRequest, shredRequest } from './shred-state.ts';
import { useShredPreview } from './shred-preview.ts';
import './shred-dialog.css';

export function ShredDialog() {
  const request = useStore(shredRequest, (state) => state.request);
  const [isRunning, setIsRunning] = useState(false);
  useCommands({ 'review.shred': () => void openShred() });
  return (
    <ModalOverlay
      className="scrim"
      isOpen={request !== null}
      onOpenChange={(next) => (next || isRunning ? undefined : closeShred())}
      isKeyboardDismissDisabled={isRunning}
    >
      <Modal className="dialog shred">
        <Dialog role="alertdialog" className="dialog-inner">
          {request ? <Question request={request} isRunning={isRunning} onRunning={setIsRunning} /> : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface QuestionProps {
  readonly request: ShredRequest;
  readonly isRunning: boolean;
  readonly onRunning: (isRunning: boolean) => void;
}

function Question({ request, isRunning, onRunning }: QuestionProps) {
  const t = useText();
  const count = request.ids.length;
  const preview = useShredPreview(request.ids);
  const machine = useMachineFacts();
  const [typed, setTyped] = useState('');
  const [wasWrong, setWasWrong] = useState(false);
  const isAsked = count > 1;
  const isRight = !isAsked || typed.replaceAll(/\D/g, '') === String(count);

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (isRunning) return;
    if (isRight) void run(request, machine, onRunning);
    else setWasWrong(true);
  };
  return (
    <form className="shred-form" onSubmit={submit}>
      <header>
        <Heading slot="title" level={2}>
          {t('shred.title', { count })}
        </Heading>
        <p>{preview ? t('shred.text', { count, length: spokenLength(preview) }) : t('shred.counting')}</p>
      </header>
      <div className="shred-halves">
        <ShredFacts request={request} preview={preview} onLookThrough={lookThrough} />
        <ShredLimits preview={preview} machine={machine} />
      </div>
      <footer>
        {isRunning ? (
          <Progress name={t('shred.doing', { count })} done={0} underWay={1} />
        ) : isAsked ? (
          <Field
            label={t('shred.type', { count: String(count) })}
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setWasWrong(false);
            }}
            error={wasWrong ? t('shred.typeWrong', { count: String(count) }) : null}
            inputClassName="num"
            autoFocus
          />
        ) : null}
        <span className="push" />
        <Button isDisabled={isRunning} onPress={closeShred} autoFocus={!isAsked}>
          {t('shred.keep', { count })}
        </Button>
        <Button kind="danger" type="submit" isDisabled={isRunning || !isRight} keycaps={isRight ? ['↵'] : []}>
          {isRunning ? t('shred.doing', { count }) : t('shred.do', { count })}
        </Button>
      </footer>
    </form>
  );
}

const spokenLength = ({ soundMs }: ShredPreview): string =>
  soundMs < 600_000 ? formatDuration(soundMs) : formatLongDuration(soundMs);

/** The same recordings in the list, to be heard once more. */
function lookThrough(): void {
  closeShred();
  library.setQuery({ ...everything, verdict: 'delete' });
  goTo({ name: 'review' });
}

async function openShred(): Promise<void> {
  try {
    if (!(await askToShredMarked())) showToast(translate('shred.nothing'));
  } catch (thrown) {
    showFailure(toFailureData(thrown));
  }
}

type Running = (isRunning: boolean) => void;

async function run({ ids }: ShredRequest, machine: MachineFacts | null, onRunning: Running): Promise<void> {
  onRunning(true);
  try {
    player.pause();
    const receipt = await library.vault.call('shred', { ids, ...(machine && { machine }) });
    for (const id of ids) player.sounds.forget(id);
    moves.clearSelection();
    closeShred();
    void library.refresh();
    goTo({ name: 'receipt', number: receipt.number });
  } catch (thrown) {
    closeShred();
    showFailure(toFailureData(thrown));
  } finally {
    onRunning(false);
  }
}
