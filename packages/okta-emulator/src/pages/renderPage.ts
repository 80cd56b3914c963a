import { createHash } from 'node:crypto';
import { escapeHtml } from './escapeHtml';
import { pageStyle } from './pageStyle';

/** A whole HTML page; `body` is HTML already, `script` runs after it. */
export function renderPage(options: {
  title: string;
  body: string;
  script?: string;
}): string {
  const { title, body, script } = options;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(script)}">
<title>${escapeHtml(title)} - local Okta emulator</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<span class="local">Local Okta emulator</span>
${body}
</main>
${script ? `<script>${script}</script>` : ''}
</body>
</html>
`;
}

// No form-action: browsers apply it to the redirect after the form too, which goes to the portal.
function contentPolicy(script: string | undefined): string {
  return [
    "default-src 'none'",
    `style-src '${digest(pageStyle)}'`,
    ...(script ? [`script-src '${digest(script)}'`] : []),
    "base-uri 'none'",
  ].join('; ');
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
