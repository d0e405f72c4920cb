/** Where a page or a frame says how others may show it: the oEmbed answer for its own address, as a `Link` header. */
export function discoveryLink(page: string): string {
  const { origin } = new URL(page);
  return `<${origin}/oembed?url=${encodeURIComponent(page)}&format=json>; rel="alternate"; type="application/json+oembed"`;
}
