// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import WaveSurfer from 'wavesurfer.js';
import { waveformTemplate } from './waveform-template.ts';

it('is what the installed library writes', () => {
  const written: string[] = [];
  vi.spyOn(ShadowRoot.prototype, 'innerHTML', 'set').mockImplementation(function write(this: ShadowRoot, markup: string) {
    written.push(markup);
    for (const name of ['scroll', 'wrapper', 'canvases', 'progress', 'cursor']) {
      const part = document.createElement('div');
      part.className = name;
      this.append(part);
    }
  });
  const container = document.createElement('div');
  document.body.append(container);
  WaveSurfer.create({ container, cspNonce: 'a+b/c=', height: 1 });
  expect(written).toEqual([waveformTemplate('a+b/c=', 1)]);
});
