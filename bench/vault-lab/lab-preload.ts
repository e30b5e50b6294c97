/** The lab's preload: asks main for the key file's port and hands it to the page. */
import { ipcRenderer } from 'electron';

window.addEventListener('message', (event) => {
  if (event.data === 'lab:want-key-file') ipcRenderer.send('lab:key-file');
});
ipcRenderer.on('lab:key-file', (event) => window.postMessage('lab:key-file', '*', [...event.ports]));
