import { readFile } from 'node:fs/promises';
import { InputError, toError } from '@backstage/errors';
import { parseWith } from '@builder-insights/backend-operations';
import type { ScorecardDefinition } from '@builder-insights/plugin-readiness-common';
import { parse } from 'yaml';
import { scorecardSchema } from './scorecardSchema';

/** @throws InputError that names the file and says what is wrong in it */
export async function readScorecardFile(
  path: string,
): Promise<ScorecardDefinition> {
  try {
    return parseWith(scorecardSchema, parse(await readFile(path, 'utf8')));
  } catch (error) {
    throw new InputError(
      `The scorecard '${path}' cannot be used: ${toError(error).message}`,
    );
  }
}
