/** Words for what can be taken along: printed, copied, kept. */
export const paperMessages = {
  print: 'Print',
  copy: 'Copy as Markdown',
  copied: 'It is copied.',
  copyFailed:
    'Your browser does not let the page copy it: download the file instead.',
  download: 'Download Markdown',
} as const;
