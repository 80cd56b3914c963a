import { readFile } from 'node:fs/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { parseImportRow } from '../input/parseImportRows';
import type { ImportService } from '../service/ImportService';
import type { SettingStore } from '../store/SettingStore';

const LOADED = 'sample-insights-loaded-at';

/**
 * Fills a new embedded database with the example insights, once.
 *
 * @returns false while authors are missing from the catalog, which is still
 * being read on a first start: try again
 */
export async function loadSampleInsights(options: {
  file: string;
  imports: ImportService;
  settings: SettingStore;
  logger: LoggerService;
  /** Takes what can be had, and leaves out rows whose author is still missing. */
  isLastTry?: boolean;
}): Promise<boolean> {
  const { file, imports, settings, logger, isLastTry = false } = options;
  if (await settings.get(LOADED)) {
    return true;
  }
  const content: unknown = JSON.parse(await readFile(file, 'utf8'));
  const rows = (Array.isArray(content) ? content : []).map((row, index) =>
    parseImportRow(index + 1, row),
  );
  const { stored, alreadyThere, rejected } = await imports.store(rows);
  if (!isLastTry && rejected.some(({ field }) => field === 'authorRef')) {
    return false;
  }
  await settings.getOrSet(LOADED, new Date().toISOString());
  logger.info(
    `Loaded ${
      stored + alreadyThere
    } example insights from ${file}; this happens once, on the first start of the embedded database`,
  );
  for (const { line, field, value, why } of rejected) {
    logger.warn(`Example insight ${line} left out: ${field} ${value} ${why}`);
  }
  return true;
}
