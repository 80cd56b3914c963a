const REDACTED = '[redacted]';

// Line breaks forge log lines, and marks that turn the writing direction hide what a line says.
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu;

const SECRETS: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?<![\w-])eyJ[\w-]{5,}(\.[\w-]*){1,4}/g, REDACTED],
  [/\b(Bearer|Basic|Negotiate|SSWS)\s+[\w.~+/=:-]{6,}/gi, `$1 ${REDACTED}`],
  [
    /(?<![\w-])([\w-]{0,40}(?:token|secret|passw(?:or)?d|assertion|api_?key)|code|state|nonce)=[^&\s"']+/gi,
    `$1=${REDACTED}`,
  ],
  [/(:\/\/)[^/\s@]+@/g, `$1${REDACTED}@`],
];

/** One line of well-formed text of at most `maxLength` characters, without what looks like a secret. */
export function redactText(text: string, maxLength = 2000): string {
  // What is cut off need not be looked at, but a secret must not survive by being cut in two.
  let line = text.slice(0, maxLength * 2).replace(UNSEEN, ' ');
  for (const [secret, replacement] of SECRETS) {
    line = line.replace(secret, replacement);
  }
  const isLong = line.length > maxLength;
  const cut = isLong ? `${line.slice(0, maxLength - 1)}…` : line;
  // Half a character would come back from a database as another one.
  return Buffer.from(cut).toString();
}
