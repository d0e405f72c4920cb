import { chooseEncoding } from "../http/encoding.ts";
import { replyWith, toResponse } from "../http/reply.ts";
import { variantOf } from "../http/stored-answer.ts";
import type { DeskDeps } from "./desk-deps.ts";
import { DESK_HEADERS, SHELL_HEADERS, withHeaders } from "./desk-headers.ts";

const BELOW = "/desk";

/** A file of the desk's build, else the page that holds its screens; without a build a page that says how to make one. */
export async function answerShell(client: DeskDeps["client"], request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const file = client?.files.get(pathname.slice(BELOW.length));
  if (file !== undefined) {
    const variant = await variantOf(file, chooseEncoding(request.headers.get("accept-encoding") ?? undefined));
    const response = toResponse(replyWith(variant, { method: request.method, ifNoneMatch: undefined }));
    const { "Cache-Control": _, ...headers } = DESK_HEADERS;
    return withHeaders(response, headers);
  }
  const isFile = pathname.slice(pathname.lastIndexOf("/")).includes(".");
  const html = client === null ? NOT_BUILT : shellOf(client.assets);
  return new Response(html, { status: isFile ? 404 : client === null ? 503 : 200, headers: SHELL_HEADERS });
}

function shellOf({ script, styles }: NonNullable<DeskDeps["client"]>["assets"]): string {
  const links = [...styles.map((href) => `<link rel="stylesheet" href="${href}">`), `<script type="module" src="${script}"></script>`];
  return documentOf(links.join("\n"), `<div id="desk"></div>\n<noscript><p>${NEEDS_SCRIPTS}</p></noscript>`);
}

const NEEDS_SCRIPTS = "Bàn biên tập cần JavaScript. · The desk needs JavaScript.";

const NOT_BUILT = documentOf(
  "",
  "<h1>Bàn biên tập chưa được dựng · The desk has not been built</h1>\n<p><code>npm run build</code></p>\n<p>Sau đó khởi động lại máy chủ. · Then start the server again.</p>",
);

function documentOf(head: string, body: string): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Bàn biên tập</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${head}
</head>
<body>
${body}
</body>
</html>
`;
}
