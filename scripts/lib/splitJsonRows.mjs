/**
 * Cuts a stream of JSON objects, in an array or one a line, into single
 * objects without holding the whole of it.
 *
 * @returns an async iterable of `{ line, row }`, or `{ line, broken }` with the
 * parser's reason for text that is no JSON object
 */
export async function* splitJsonRows(stream) {
  let text = '';
  let depth = 0;
  let inString = false;
  let escaped = false;
  let line = 1;
  let startLine = 1;

  stream.setEncoding('utf8');
  for await (const chunk of stream) {
    for (const character of chunk) {
      if (depth > 0) {
        text += character;
      }
      if (character === '\n') {
        line += 1;
      }
      if (inString) {
        if (escaped) {
          escaped = false;
        } else if (character === '\\') {
          escaped = true;
        } else if (character === '"') {
          inString = false;
        }
      } else if (character === '"') {
        inString = depth > 0;
      } else if (character === '{') {
        if (depth === 0) {
          text = character;
          startLine = line;
        }
        depth += 1;
      } else if (character === '}' && depth > 0) {
        depth -= 1;
        if (depth === 0) {
          yield parsed(startLine, text);
        }
      }
    }
  }
  if (depth > 0) {
    yield {
      line: startLine,
      broken: 'the file ends in the middle of this row',
    };
  }
}

function parsed(line, text) {
  try {
    return { line, row: JSON.parse(text) };
  } catch (error) {
    return { line, broken: error.message };
  }
}
