import type { JsonObject } from './JsonObject';

/** What somebody typed, read as a JSON object, or why it is none. */
export type ParsedObject =
  | { value: JsonObject }
  | { problem: 'not-object' }
  | { problem: 'not-json'; why: string };

/** Reads a JSON object. */
export function parseObject(text: string): ParsedObject {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? { value } : { problem: 'not-object' };
  } catch (error) {
    return {
      problem: 'not-json',
      why: error instanceof Error ? error.message : String(error),
    };
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
