import { parseArgs } from 'node:util';
import { InputError, toError } from '@backstage/errors';

const USAGE = `Usage: npm run audit:verify -- [--anchors <log file>]... [--config <app-config file>]...
Reads every hash chain of the audit trail and compares it with the anchors in the store and in the log files.`;

/** What the command line asks for. @throws `InputError` with the usage. */
export function readVerifyArguments(args: string[]): { anchorFiles: string[] } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        anchors: { type: 'string', multiple: true, default: [] },
        // Read by Backstage's own configuration loader.
        config: { type: 'string', multiple: true },
      },
    });
    return { anchorFiles: values.anchors };
  } catch (error) {
    throw new InputError(`${toError(error).message}\n${USAGE}`);
  }
}
