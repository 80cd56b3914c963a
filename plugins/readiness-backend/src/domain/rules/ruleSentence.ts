import { isError } from '@backstage/errors';
import { EvaluationError, ParseError, TypeError } from '@marcbachmann/cel-js';
import { MATCHES } from './matchesBriefly';

/** Says in a sentence why a rule cannot be read or evaluated. */
export function ruleSentence(expression: string, error: unknown): string {
  if (error instanceof ParseError) {
    return `The rule '${expression}' cannot be read: ${lower(
      error.summary,
    )}, at sign ${(error.range?.start ?? 0) + 1}.`;
  }
  if (error instanceof EvaluationError || error instanceof TypeError) {
    return ofNode(expression, error);
  }
  return isError(error) && error.name === 'InputError'
    ? `${error.message}.`
    : `The rule '${expression}' cannot be evaluated with this evidence.`;
}

function ofNode(
  expression: string,
  { code, summary, node }: EvaluationError | TypeError,
): string {
  const part = node ? expression.slice(node.start, node.end) : expression;
  switch (code) {
    case 'no_such_key':
    case 'index_out_of_bounds':
      return `The rule reads '${part}', which is not there.`;
    case 'unknown_variable':
      return `The rule reads '${part}', which it cannot read here.`;
    case 'no_such_overload':
    case 'no_matching_overload':
      return `The rule cannot work out '${part}': ${ofTypes(summary)}.`;
    default:
      return `The rule cannot work out '${part}': ${lower(summary)}.`;
  }
}

// `no such overload: dyn<null> > int`
function ofTypes(summary: string): string {
  const types = summary
    .replace(/^.*overload(?: for)?:? /, '')
    .replace(MATCHES, 'matches')
    .replace(/dyn<(\w+)>/g, '$1');
  return `there is no ${types}`;
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');
}
