import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { group, user } from './exampleStaff';

/** A portal of the example staff, with one grant of each kind; the reason of one of them is a formula. */
export const reviewPortalConfig = () => ({
  app: { baseUrl: 'http://localhost:3000' },
  auth: { providers: { test: {} } },
  backend: { baseUrl: 'http://localhost:7007' },
  permission: { enabled: true },
  builderInsights: {
    rootGroup: group('br'),
    grants: [
      {
        role: 'admin',
        subject: user('admin'),
        grantedBy: user('head'),
        reason: 'Runs Builder Insights',
      },
      {
        role: 'auditor',
        subject: user('auditor'),
        grantedBy: user('admin'),
        reason: 'Internal audit',
      },
      {
        role: 'platform-owner',
        subject: user('owner'),
        grantedBy: user('admin'),
        reason: 'Owns the portal',
      },
      {
        role: 'product-partner',
        subject: user('member'),
        scope: group('finance'),
        grantedBy: user('lead'),
        reason: '=HYPERLINK("https://example.com")',
      },
    ],
  },
  audit: {
    buffer: { directory: mkdtempSync(join(tmpdir(), 'access-reviews-')) },
  },
});
