/**
 * [Note: the weight of a Blob] The bytes of a Blob lie in another process, and stay there until its handle is collected here. To the
 * engine a handle weighs nothing, so it is in no hurry: an import of hours of sound would hold on to all that it has sealed. An
 * ArrayBuffer of several times the size, never touched and let go at once, takes no memory and makes the engine look. Measured on
 * 1 GB of recordings of 10 MB, at four times: 226 MB more over all processes at most, instead of 352. Vault worker and sealing helpers.
 */

/** Below, as in the windows of short recordings, other garbage makes the engine look often enough. */
const leastBytes = 4 << 20;
/** Once the size still let half of them lie; twelve times hold less than four on a busy machine. */
const times = 12;

/** Call when a Blob of that size is used no more. */
export function weighBlob(sizeBytes: number): void {
  if (sizeBytes < leastBytes) return;
  try {
    void new ArrayBuffer(times * sizeBytes);
  } catch (thrown) {
    // More than the engine gives at once: it has just looked, and there is nothing to be made of it.
    if (!(thrown instanceof RangeError)) throw thrown;
  }
}
