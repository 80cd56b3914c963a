import { escapeHtml } from './escapeHtml';
import { renderPage } from './renderPage';

/** A page that says one thing. */
export function noticePage(notice: { title: string; text: string }): string {
  return renderPage({
    title: notice.title,
    body: `<h1>${escapeHtml(notice.title)}</h1>
<p role="status">${escapeHtml(notice.text)}</p>`,
  });
}
