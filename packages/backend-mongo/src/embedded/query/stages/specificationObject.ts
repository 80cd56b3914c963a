import { CommandError } from '../../CommandError';
import { isPlainObject } from '../compareValues';

/** The specification of a stage that takes an object. */
export function specificationObject(
  stage: string,
  specification: unknown,
): Record<string, unknown> {
  if (!isPlainObject(specification)) {
    throw CommandError.badValue(
      `${stage} specification stage must be an object`,
    );
  }
  return specification;
}
