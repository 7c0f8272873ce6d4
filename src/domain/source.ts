/** What two ways of writing one source come to: "Web  Form" and "web form" are the same; '' for none. */
export function sourceKey(source: string | null): string {
  return (source ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
}
