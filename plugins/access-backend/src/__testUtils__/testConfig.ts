import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

export const SERVICE_TOKEN = 'a-static-token-of-this-test';
export const HOOK_SECRET = 'the-secret-of-the-event-hook';

/** Roles as the portal ships with them. */
const { builderInsights } = parse(
  readFileSync(join(__dirname, '../../../../app-config.yaml'), 'utf8'),
);

/** A portal of a test: real sign-in and permissions, the example roles. */
export const testConfig = () => ({
  app: { baseUrl: 'http://localhost:3000' },
  auth: { providers: { test: {} }, backstageTokenExpiration: { minutes: 10 } },
  backend: {
    baseUrl: 'http://localhost:7007',
    auth: {
      externalAccess: [
        {
          type: 'static',
          options: { token: SERVICE_TOKEN, subject: 'test' },
        },
      ],
    },
  },
  permission: { enabled: true },
  builderInsights: {
    rootGroup: builderInsights.rootGroup,
    grants: builderInsights.grants,
  },
  audit: {
    buffer: { directory: mkdtempSync(join(tmpdir(), 'access-backend-')) },
  },
  access: { oktaEventHook: { secret: HOOK_SECRET } },
});
