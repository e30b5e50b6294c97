/**
 * The bridge between page and main. Runs sandboxed, in a world of its own beside the page. No logic: it hands on calls, events
 * and ports, and never looks inside. The page can name neither a channel nor a path.
 */
import { contextBridge, ipcRenderer, webFrame, webUtils } from 'electron';
import type { HostBridge } from '../shared/seams/ipc-contract.ts';
import { channels } from './ipc/channels.ts';

const host: HostBridge = {
  call: (name, args) => ipcRenderer.invoke(channels.call, name, args),
  takeDropped: (files) =>
    ipcRenderer.invoke(
      channels.dropped,
      files.map((file) => webUtils.getPathForFile(file)),
    ),
  on: (name, listener) => {
    const relay = (_event: unknown, eventName: string, payload: unknown): void => {
      if (eventName === name) listener(payload);
    };
    ipcRenderer.on(channels.event, relay);
    return () => ipcRenderer.removeListener(channels.event, relay);
  },
};

contextBridge.exposeInMainWorld('host', host);

// A port can't cross the bridge; it arrives at the page as a message of its own window.
ipcRenderer.on(channels.port, (event, message: unknown) => window.postMessage(message, location.origin, [...event.ports]));

// The content policy closes every door but peer connections; without the constructors there is none to knock at.
void webFrame.executeJavaScript(
  `for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'WebTransport', 'WebSocket', 'EventSource'])
    delete globalThis[name];`,
);
