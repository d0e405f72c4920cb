import "./styles/styles.css";

// The page is read before it acts: what makes it act is fetched once it has been painted, so that text and figures come first.
requestAnimationFrame(() => setTimeout(wake));

async function wake(): Promise<void> {
  for (const href of document.querySelector<HTMLScriptElement>("script[data-modules]")?.dataset.modules?.split(" ") ?? []) fetchSoon(href);
  // The largest library is set up in a task of its own, so that a slow phone answers in between.
  await import("react-dom/client");
  setTimeout(() => import("./entry-client.tsx"));
}

function fetchSoon(href: string): void {
  document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
}
