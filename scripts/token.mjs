import { parseArgs } from 'node:util';
import { signIn } from './lib/signIn.mjs';

const usage =
  'Usage: npm run token -- <person> [--url http://localhost:7007] [--env development]';

function readCommandLine() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: 'string', default: 'http://localhost:7007' },
      env: { type: 'string', default: 'development' },
    },
  });
  if (positionals.length !== 1) {
    throw new Error(usage);
  }
  if (!URL.canParse(values.url)) {
    throw new Error(`--url "${values.url}" is not a URL. ${usage}`);
  }
  return {
    backendUrl: values.url,
    environment: values.env,
    person: positionals[0],
  };
}

try {
  const { token } = await signIn(readCommandLine());
  process.stdout.write(`${token}\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
