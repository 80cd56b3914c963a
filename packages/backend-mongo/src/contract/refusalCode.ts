import { MongoServerError } from 'mongodb';
import { isDuplicateKeyError } from '../isDuplicateKeyError';

// The test engine reports some errors of single statements by PostgreSQL's number for them.
const engineCodes: Record<number, number> = {
  16777245: 2,
  50331677: 9,
  67108893: 14,
  285212701: 28,
  335544349: 40,
  486539293: 66,
  525074461: 121,
};

/** The MongoDB error code that an operation is refused with; undefined when it is not refused. */
export async function refusalCode(
  operation: Promise<unknown>,
): Promise<number | undefined> {
  try {
    await operation;
    return undefined;
  } catch (error) {
    if (isDuplicateKeyError(error)) return 11000;
    if (!(error instanceof MongoServerError)) throw error;
    const code = Number(error.code);
    return engineCodes[code] ?? code;
  }
}
