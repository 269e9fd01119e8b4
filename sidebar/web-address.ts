const SECURE = /^https:\/\//i;
const OF_THE_WORKSPACE = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?(?:\/|$)/i;

/** Whether a link may lead there: https, or the workspace on this machine. */
export function isWebAddress(address: string): boolean {
  return SECURE.test(address) || OF_THE_WORKSPACE.test(address);
}
