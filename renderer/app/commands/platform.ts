/** The one thing about the platform that keys depend on. Set once at the start, from app.info. */
let mac = false;

export function setPlatform(platform: 'darwin' | 'linux' | 'win32'): void {
  mac = platform === 'darwin';
}

export function isMac(): boolean {
  return mac;
}
