const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of HTML, as against text that must be escaped. */
export class Markup {
  /** For `markup` alone: nothing else may say that a text is HTML. */
  static readonly of = (text: string) => new Markup(text);

  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | undefined | Markup | readonly Markup[];

/** HTML with values in it; whatever is not HTML itself is escaped. */
export function markup(
  parts: TemplateStringsArray,
  ...values: Value[]
): Markup {
  return Markup.of(
    parts.reduce(
      (text, part, index) => text + toText(values[index - 1]) + part,
    ),
  );
}

function toText(value: Value): string {
  if (value instanceof Markup) {
    return value.text;
  }
  if (typeof value === 'object') {
    return value.map(({ text }) => text).join('\n');
  }
  return String(value ?? '').replace(/[&<>"']/g, sign => ENTITIES[sign]);
}
