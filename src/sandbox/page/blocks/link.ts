/** The address, if a person may be led there: the web or mail. Undefined for anything else. */
export function safeAddress(address: unknown): string | undefined {
  return typeof address === 'string' && /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(address) ? address : undefined;
}

/** Whether a picture lies in the page itself, so that showing it asks nobody for it. */
export function isOwnPicture(address: unknown): address is string {
  return typeof address === 'string' && (address.startsWith('data:image/') || /^\/(?!\/)/.test(address));
}
