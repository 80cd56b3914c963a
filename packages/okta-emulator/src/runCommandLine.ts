import { isError } from '@backstage/errors';
import { createOktaEmulator } from './createOktaEmulator';
import { readCommandLine } from './readCommandLine';

/**
 * The command `okta-emulator`: says one line when it listens, or one sentence on stderr when it
 * cannot, and stops on SIGINT or SIGTERM.
 */
export async function runCommandLine(args: string[]): Promise<void> {
  try {
    const emulator = createOktaEmulator({
      ...readCommandLine(args),
      logger: say,
    });
    await emulator.start();
    const count = emulator.people().length;
    say(`Okta emulator listening at ${emulator.issuer} with ${count} people`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        void emulator.stop();
      });
    }
  } catch (error) {
    process.stderr.write(`${isError(error) ? error.message : error}\n`);
    process.exitCode = 1;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
