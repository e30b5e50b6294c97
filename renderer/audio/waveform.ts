/**
 * The one file that knows wavesurfer.js. Page. It draws bars from levels that are already there and shows how far the
 * sound has played; it never decodes, never fetches, never owns the sound. What lies over the bars (stretches, ink,
 * handles) is markup of ours: wave-bed.tsx.
 */
import WaveSurfer from 'wavesurfer.js';
import { allowTemplate } from '../host/trusted-types.ts';
import { barPx, barStepPx } from './waveform-geometry.ts';
import { waveformTemplate } from './waveform-template.ts';

export interface ColourStop {
  /** 0 to 1 along the bed. */
  readonly at: number;
  readonly colour: string;
}

export interface WavePicture {
  /** A level from 0 to 1 for each bar. */
  readonly columns: Float32Array;
  readonly toPlay: readonly ColourStop[];
  readonly played: readonly ColourStop[];
  /** Parts whose bars are faint: they are left out while it plays. */
  readonly faint: readonly { readonly left: number; readonly right: number }[];
  /** Parts of the bed without bars, as fractions: ink has nothing beneath. */
  readonly covered: readonly { readonly left: number; readonly right: number }[];
  readonly playhead: string;
}

const nothing: WavePicture = {
  columns: new Float32Array(0),
  toPlay: [],
  played: [],
  faint: [],
  covered: [],
  playhead: 'transparent',
};
const playheadPx = 1.5;
/** Silence is a row of dots, so that a quiet place isn't taken for a missing one. */
const leastBarPx = 3;
const faintness = 0.4;
/** Free above and below the loudest bar. */
const marginPx = 6;

export class Waveform {
  readonly #container: HTMLElement;
  readonly #surfer: WaveSurfer;
  #picture = nothing;
  #place = 0;
  #isDrawn = false;

  constructor(container: HTMLElement) {
    const cspNonce = document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';
    // Made one pixel high, so that the template is always the same; `auto` follows at the first drawing.
    allowTemplate(waveformTemplate(cspNonce, 1));
    this.#container = container;
    this.#surfer = WaveSurfer.create({ container, cspNonce, height: 1, interact: false, hideScrollbar: true });
  }

  draw(picture: WavePicture): void {
    this.#picture = picture;
    const { columns, toPlay, played, playhead } = picture;
    this.#surfer.setOptions({
      height: 'auto',
      peaks: [columns.length === 0 ? new Float32Array(1) : columns],
      duration: 1,
      waveColor: this.#gradient(toPlay),
      progressColor: this.#gradient(played),
      cursorColor: playhead,
      cursorWidth: playheadPx,
      renderFunction: (_, context) => this.#paint(context),
    });
    this.#drawFirst();
    this.showPlace(this.#place);
  }

  /** How far the sound has played, 0 to 1 along the bed; outside it the bed is all played or all to play. */
  showPlace(fraction: number): void {
    this.#place = fraction;
    const isInView = fraction >= 0 && fraction <= 1;
    const renderer = this.#surfer.getRenderer();
    renderer.renderProgress(Math.max(0, Math.min(1, fraction)));
    this.#container.toggleAttribute('data-playhead-away', !isInView);
  }

  end(): void {
    this.#surfer.destroy();
  }

  /** Later options draw by themselves; the first need a push, because nothing was ever loaded. */
  #drawFirst(): void {
    const levels = this.#surfer.getDecodedData();
    if (this.#isDrawn || !levels) return;
    this.#isDrawn = true;
    void this.#surfer.getRenderer().render(levels);
  }

  #paint(context: CanvasRenderingContext2D): void {
    const { width, height } = context.canvas;
    const { columns, covered, faint } = this.#picture;
    const scale = width / Math.max(1, this.#container.clientWidth);
    const room = Math.max(0, height - 2 * marginPx * scale);
    const bar = barPx * scale;
    const draw = (isFaint: boolean) => {
      context.beginPath();
      columns.forEach((level, index) => {
        const left = index * barStepPx * scale;
        const middle = (left + bar / 2) / width;
        if (covered.some((part) => middle >= part.left && middle <= part.right)) return;
        if (faint.some((part) => middle >= part.left && middle <= part.right) !== isFaint) return;
        const length = Math.max(leastBarPx * scale, level * room);
        context.roundRect(left, (height - length) / 2, bar, length, bar / 2);
      });
      context.fill();
    };
    draw(false);
    if (faint.length === 0) return;
    context.globalAlpha = faintness;
    draw(true);
    context.globalAlpha = 1;
  }

  #gradient(stops: readonly ColourStop[]): CanvasGradient | string {
    const [first] = stops;
    if (!first) return 'transparent';
    const context = document.createElement('canvas').getContext('2d');
    if (!context || stops.every(({ colour }) => colour === first.colour)) return first.colour;
    const gradient = context.createLinearGradient(0, 0, this.#container.clientWidth * window.devicePixelRatio, 0);
    for (const { at, colour } of stops) gradient.addColorStop(at, colour);
    return gradient;
  }
}
