import { createBackend } from '@backstage/backend-defaults';
import { features } from './features';

const backend = createBackend();
features.forEach(feature => backend.add(feature));
backend.start().catch(error => {
  // A portal that refuses to start must not stay half up.
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
