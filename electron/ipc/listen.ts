/** The two channels on which the page asks (channels.ts), opened. Main process. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import * as v from 'valibot';
import { Failure } from '../../shared/failure.ts';
import type { Desk } from '../desk.ts';
import { channels } from './channels.ts';
import { makeHandlers } from './handlers.ts';
import { isOurPage } from './sender.ts';
import { answerCall, outcomeOf } from './serve.ts';

/** Folders count as one. So many single files are better dropped with their folder. */
const mostDropped = 10_000;
const droppedPaths = v.array(v.string());

export function listenToPage(desk: Desk): void {
  const { page, incoming, log } = desk;
  const checkSender = (event: IpcMainInvokeEvent): void => {
    if (!isOurPage(event.senderFrame, page.window?.webContents.mainFrame ?? null)) throw new Failure('app/bad-request');
  };
  const handlers = makeHandlers(desk);
  ipcMain.handle(channels.call, (event, name: unknown, args: unknown) => {
    checkSender(event);
    return answerCall(handlers, name, args, log);
  });
  ipcMain.handle(channels.dropped, (event, paths: unknown) => {
    checkSender(event);
    return outcomeOf(async () => incoming.choose(pathsOf(paths)), log);
  });
}

function pathsOf(given: unknown): readonly string[] {
  const parsed = v.safeParse(droppedPaths, given);
  if (!parsed.success) throw new Failure('app/bad-request');
  if (parsed.output.length > mostDropped) throw new Failure('archive/too-many-entries', { most: mostDropped });
  // A `File` that didn't come from the disk has no path: it is left out.
  return parsed.output.filter((path) => path !== '');
}
