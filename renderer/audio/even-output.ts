/**
 * Between the element that plays and the loudspeaker: a gain, a compressor for what it lifts too far, and a curve that no sample gets
 * past. Page. Made when it is first wanted; before that, and whenever it isn't wanted, the element's sound goes straight out.
 */
import { limiterCurve } from './even-gain.ts';

/** The most that goes into the curve: the largest lift of a sample at full scale. */
const range = 10;
/** Long enough not to click. */
const rampSeconds = 0.02;

interface Graph {
  readonly context: AudioContext;
  readonly source: MediaElementAudioSourceNode;
  readonly gain: GainNode;
}

export class EvenOutput {
  readonly #media: HTMLMediaElement;
  #graph: Graph | null = null;
  #isEven = false;

  constructor(media: HTMLMediaElement) {
    this.#media = media;
  }

  /** null: as it is. */
  setGain(gain: number | null): void {
    if (gain === null && this.#graph === null) return;
    this.#graph ??= makeGraph(this.#media);
    const { context, source, gain: node } = this.#graph;
    if ((gain !== null) !== this.#isEven) {
      this.#isEven = gain !== null;
      source.disconnect();
      source.connect(gain === null ? context.destination : node);
    }
    node.gain.setTargetAtTime(gain ?? 1, context.currentTime, rampSeconds);
    if (context.state === 'suspended') void context.resume();
  }
}

function makeGraph(media: HTMLMediaElement): Graph {
  const context = new AudioContext({ latencyHint: 'interactive' });
  const source = context.createMediaElementSource(media);
  const gain = new GainNode(context);
  // What stands out of speech by more than usual comes down first: bent by the curve alone, it would sound rough.
  const compressor = new DynamicsCompressorNode(context, { threshold: -8, knee: 6, ratio: 8, attack: 0.003, release: 0.15 });
  const down = new GainNode(context, { gain: 1 / range });
  const curve = new WaveShaperNode(context, { curve: limiterCurve(range), oversample: 'none' });
  source.connect(context.destination);
  gain.connect(compressor).connect(down).connect(curve).connect(context.destination);
  return { context, source, gain };
}
