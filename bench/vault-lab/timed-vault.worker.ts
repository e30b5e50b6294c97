/**
 * The app's vault worker, unchanged, with a clock put around the one worker that it starts while it unlocks: the one that
 * derives the key. So a bench can say how long an unlock takes after the key derivation, which is slow on purpose.
 */
import './derivation-clock.ts';
import '../../renderer/vault/vault.worker.ts';
