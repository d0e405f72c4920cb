/*
 * For pages that show frames of this site: gives each frame the height it asks for. Safe on any page: it trusts only messages that come from
 * this site and from a frame of this page, defines no global, and does its work once however often it is included.
 */
(() => {
  const { origin } = new URL(document.currentScript.src);
  const mark = Symbol.for(`provincial-indicators-embed ${origin}`);
  if (document[mark]) return;
  document[mark] = true;

  addEventListener("message", ({ data, origin: sender, source }) => {
    if (sender !== origin || !data || data.type !== "provincial-indicators-embed-height") return;
    const { height } = data;
    if (!Number.isFinite(height) || height <= 0 || height >= 10000) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === source) frame.style.height = `${height}px`;
    }
  });

  // A frame that was ready before this script has already told its height: ask again. The question is no secret.
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.src.startsWith(`${origin}/embed/`)) frame.contentWindow.postMessage({ type: "provincial-indicators-embed-ask" }, "*");
  }
})();
