import type { JsonObject, JsonValue } from '@backstage/types';
import { canonicalJson } from '../domain/canonicalJson';
import { redactText } from './redactText';

const SECRET_KEY =
  /token|authorization|passw(or)?d|passphrase|secret|cookie|credential|assertion|(api|private)[-_]?key/i;
const UNSAFE_KEYS = ['__proto__', 'constructor', 'prototype'];
const MAX_DEPTH = 6;
const MAX_ITEMS = 100;
const MAX_LENGTH = 16_000;

/**
 * What may be kept of an event's details: no secrets by name or by look, keys that every database takes, and no more
 * than 16 kB; `truncated` says when something was left out.
 */
export function redactMeta(meta: object): JsonObject | undefined {
  const kept: JsonObject = {};
  let length = 0;
  for (const [key, value] of safeEntries(meta, 0)) {
    length += canonicalJson({ [key]: value }).length;
    if (length > MAX_LENGTH) {
      kept.truncated = true;
    } else {
      kept[key] = value;
    }
  }
  return Object.keys(kept).length > 0 ? kept : undefined;
}

function redactValue(value: unknown, depth: number): JsonValue | undefined {
  if (typeof value === 'string') {
    return redactText(value);
  }
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : String(value);
  }
  if (typeof value === 'boolean' || value === null) {
    return value;
  }
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString();
  }
  if (typeof value !== 'object') {
    return typeof value === 'bigint' ? String(value) : undefined;
  }
  if (depth >= MAX_DEPTH) {
    return '[too deep]';
  }
  if (Array.isArray(value)) {
    const items = value
      .slice(0, MAX_ITEMS)
      .map(item => redactValue(item, depth + 1) ?? null);
    return value.length > MAX_ITEMS
      ? [...items, `[${value.length - MAX_ITEMS} more]`]
      : items;
  }
  return Object.fromEntries(safeEntries(value, depth + 1));
}

function safeEntries(value: object, depth: number): Array<[string, JsonValue]> {
  return Object.entries(value)
    .filter(([key]) => !UNSAFE_KEYS.includes(key))
    .slice(0, MAX_ITEMS)
    .flatMap(([key, child]) => {
      const redacted = SECRET_KEY.test(key)
        ? '[redacted]'
        : redactValue(child, depth);
      return redacted === undefined ? [] : [[safeKey(key), redacted]];
    });
}

function safeKey(key: string): string {
  return redactText(key, 100).replace(/[.$]/g, '_') || '_';
}
