import { parseArgs } from 'node:util';
import { EXIT } from './exitCodes.mjs';
import { Failure } from './Failure.mjs';

const OPTIONS = {
  url: { type: 'string' },
  rollout: { type: 'string' },
  ring: { type: 'string' },
  'as-of': { type: 'string' },
  accept: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

/**
 * Reads what was asked.
 *
 * @param {string[]} args
 * @throws {Failure} for anything that cannot be meant
 */
export function parseArguments(args) {
  const { values, positionals } = read(args);
  if (values.help) {
    return { help: true };
  }
  if (positionals.length !== 1 || positionals[0] !== 'verdict') {
    throw wrong(
      `'${positionals.join(
        ' ',
      )}' is not a command; the one there is is verdict`,
    );
  }
  for (const name of ['url', 'rollout', 'ring']) {
    if (!values[name]) {
      throw wrong(`--${name} is missing`);
    }
  }
  if (values.accept !== undefined && values.accept !== 'conditional-go') {
    throw wrong(
      `--accept is '${values.accept}'; only conditional-go can be accepted besides go`,
    );
  }
  return { ...values, url: portal(values.url) };
}

function read(args) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong(error.message);
  }
}

function portal(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw wrong(
      `--url is '${text}'; use an address that begins with https:// or http://`,
    );
  }
  return url;
}

function wrong(message) {
  return new Failure(
    `${message}. readiness --help says how to ask.`,
    EXIT.question,
  );
}
