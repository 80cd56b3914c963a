import { toError } from '@backstage/errors';
import { formatStatus } from './formatStatus';
import { readAnchorFiles } from './readAnchorFiles';
import { readVerifyArguments } from './readVerifyArguments';
import { verifyFromConfig } from './verifyFromConfig';

/**
 * The command `audit-verify`: exits with 0 for an intact trail, 1 for a broken one, and 2 with one sentence when it
 * could not be read.
 *
 * @public
 */
export async function runAuditVerify(args: string[]): Promise<void> {
  try {
    const { anchorFiles } = readVerifyArguments(args);
    const anchors = await readAnchorFiles(anchorFiles);
    const status = await verifyFromConfig(anchors);
    process.stdout.write(formatStatus(status, anchors.length));
    process.exitCode = status.state === 'broken' ? 1 : 0;
  } catch (error) {
    const { message, name } = toError(error);
    process.stderr.write(
      name === 'ConflictError'
        ? 'The embedded database is in use by the running portal: stop the portal, or let it verify itself, on its Access page under Audit trail or by GET /api/access/audit/status.\n'
        : `${message}\n`,
    );
    process.exitCode = 2;
  }
}
