/** Notes when a nested worker last answered, and tells the page with every reply. Loaded before the vault worker's own code. */
const nested = self.Worker;
let answeredAtMs = 0;

self.Worker = class extends nested {
  constructor(...given: ConstructorParameters<typeof nested>) {
    super(...given);
    this.addEventListener('message', () => {
      answeredAtMs = performance.timeOrigin + performance.now();
    });
  }
};

const post = self.postMessage.bind(self) as DedicatedWorkerGlobalScope['postMessage'];
const timedPost = (message: object, transfer: Transferable[] = []): void =>
  post({ ...message, derivedAtMs: answeredAtMs }, transfer);
Object.assign(self, { postMessage: timedPost });
