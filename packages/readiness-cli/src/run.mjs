import { askVerdict } from './askVerdict.mjs';
import { describeVerdict } from './describeVerdict.mjs';
import { EXIT } from './exitCodes.mjs';
import { Failure } from './Failure.mjs';
import { parseArguments } from './parseArguments.mjs';
import { USAGE } from './usage.mjs';

/**
 * Asks, prints, and says with which code to exit.
 *
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv; stdout: NodeJS.WritableStream; stderr: NodeJS.WritableStream }} process
 */
export async function run(args, { env, stdout, stderr }) {
  try {
    const question = parseArguments(args);
    if (question.help) {
      stdout.write(USAGE);
      return EXIT.go;
    }
    const verdict = await askVerdict(question, env.READINESS_TOKEN?.trim());
    stdout.write(
      question.json
        ? `${JSON.stringify(verdict, undefined, 2)}\n`
        : describeVerdict(verdict),
    );
    return ['go', question.accept].includes(verdict.verdict)
      ? EXIT.go
      : EXIT.notGo;
  } catch (error) {
    if (error instanceof Failure) {
      stderr.write(`${error.message}\n`);
      return error.exitCode;
    }
    throw error;
  }
}
