import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ForwardedError, InputError } from '@backstage/errors';
import { developmentClient } from './developmentClient';
import type { OktaEmulatorOptions } from './types';

/**
 * Reads `--port`, `--org`, `--redirect-uri` (which may be repeated), `--event-hook` with `--event-hook-secret`,
 * `--management-token` and `--single-sign-on`.
 *
 * @throws InputError naming the flag or value that is wrong.
 */
export function readCommandLine(args: string[]): OktaEmulatorOptions {
  const flags = parse(args);
  const port = Number(flags.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new InputError(
      `--port "${flags.port}" is not a port: give a number from 0 to 65535`,
    );
  }
  const redirectUris = flags['redirect-uri'] ?? developmentClient.redirectUris;
  const broken = redirectUris.find(uri => !URL.canParse(uri));
  if (broken !== undefined) {
    throw new InputError(
      `--redirect-uri "${broken}" is not a URL: give the portal's callback, such as ${developmentClient.redirectUris[0]}`,
    );
  }
  return {
    port,
    orgFile: resolve(flags.org),
    clients: [{ ...developmentClient, redirectUris }],
    eventHook: toEventHook(flags['event-hook'], flags['event-hook-secret']),
    managementToken: flags['management-token'],
    singleSignOn: flags['single-sign-on'],
  };
}

function toEventHook(url?: string, secret?: string) {
  if (url === undefined && secret === undefined) {
    return undefined;
  }
  if (!url || !URL.canParse(url) || !secret) {
    throw new InputError(
      `--event-hook "${
        url ?? ''
      }" needs a URL and --event-hook-secret: give both, or neither`,
    );
  }
  return { url, secret };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: '7008' },
        org: { type: 'string', default: 'examples/org.yaml' },
        'redirect-uri': { type: 'string', multiple: true },
        'event-hook': { type: 'string' },
        'event-hook-secret': { type: 'string' },
        'management-token': { type: 'string' },
        'single-sign-on': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new ForwardedError('okta-emulator cannot read its flags', error);
  }
}
