/**
 * Lets what adds a style of its own to the page, as react-aria does for presses, sign it as the page signs its scripts:
 * without that, the policy of the page turns it away.
 */
export function tellNonce(): void {
  const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;
  if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce });
}
