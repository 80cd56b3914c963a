#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

// In the repository the package is TypeScript, and Backstage's own loader runs it without a build.
if (existsSync(join(__dirname, '..', 'src'))) {
  require('@backstage/cli/config/nodeTransform.cjs');
}

// Left to itself, Backstage ends every process that it was used in with 0.
require('..')
  .runAuditVerify(process.argv.slice(2))
  .finally(() => process.exit());
