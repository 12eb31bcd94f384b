/**
 * What stands behind the `#` of a link that was sent or printed. Browsers do not send it to servers; it is taken out of the
 * address at once, so that it does not stay in the history of a shared computer.
 */
export function secretOfAddress(): string {
  const secret = decodeURIComponent(location.hash.slice(1));
  if (secret) history.replaceState(null, '', location.pathname + location.search);
  return secret;
}
