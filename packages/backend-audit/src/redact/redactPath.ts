import { redactText } from './redactText';

const LONG_AND_RANDOM = /^(?=[^a-z]*[a-z])(?=\D*\d)[\w-]{40,}$/i;

/** The path of a URL: no query, no fragment, and no part that looks like a secret. */
export function redactPath(url: string): string {
  const [path] = url.split(/[?#;]/, 1);
  return redactText(path.split('/').map(redactPart).join('/'), 500);
}

function redactPart(part: string): string {
  const text = decode(part);
  const isSecret = LONG_AND_RANDOM.test(text) || redactText(text) !== text;
  return isSecret ? '[redacted]' : part;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
