/** The page's way to main: window.host (electron/preload.ts), typed by the contract. A failure is thrown as a Failure. */
import { Failure, type FailureData, type Outcome } from '../../shared/failure.ts';
import type { SinkId, SourceId } from '../../shared/model/id.ts';
import type {
  ChosenSource,
  HostBridge,
  IpcArguments,
  IpcEventName,
  IpcEvents,
  IpcName,
  IpcResult,
  PortMessage,
  PortName,
} from '../../shared/seams/ipc-contract.ts';
import { Scope } from './scope.ts';

declare global {
  interface Window {
    readonly host: HostBridge;
  }
}

function unwrap<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Failure(outcome.failure.code, outcome.failure.facts);
}

export const host = {
  async call<Name extends IpcName>(name: Name, args: IpcArguments<Name>): Promise<IpcResult<Name>> {
    return unwrap((await window.host.call(name, args)) as Outcome<IpcResult<Name>>);
  },

  /** Files of a drop as sources. Their paths go to main alone. */
  async takeDropped(files: readonly File[]): Promise<readonly ChosenSource[]> {
    return unwrap((await window.host.takeDropped(files)) as Outcome<readonly ChosenSource[]>);
  },

  on<Name extends IpcEventName>(name: Name, listener: (payload: IpcEvents[Name]) => void): () => void {
    return window.host.on(name, (payload) => listener(payload as IpcEvents[Name]));
  },

  /** Calls main for a port and waits for it: ports can't come back from a call. */
  async port(name: PortName, id?: SourceId | SinkId): Promise<MessagePort> {
    const scope = new Scope();
    const arrived = new Promise<MessagePort>((resolve) => {
      scope.listen(window, 'message', (event) => {
        const message = event.data as Partial<PortMessage> | null;
        const port = event.ports[0];
        if (event.source !== window || port === undefined) return;
        if (message?.overheardPort === name && (message.sourceId ?? message.sinkId) === id) resolve(port);
      });
    });
    try {
      if (id === undefined) await host.call('keyFile.connect', {});
      else if (name === 'sink') await host.call('sink.open', { sinkId: id });
      else await host.call('source.serve', { sourceId: id });
      return await arrived;
    } finally {
      scope.end();
    }
  },
};

/** Any thrown thing as a failure that can be shown. */
export function failureOf(thrown: unknown): FailureData {
  return thrown instanceof Failure ? { code: thrown.code, facts: thrown.facts } : { code: 'app/internal', facts: {} };
}
