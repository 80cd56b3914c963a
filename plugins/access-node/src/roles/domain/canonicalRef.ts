const REF = /^([a-z]+):(?:([\w.-]+)\/)?([\w.-]+)$/i;

/**
 * An entity ref the one way it is compared: lower case, with its namespace.
 *
 * @returns undefined for what is no entity ref
 */
export function canonicalRef(value: string): string | undefined {
  const [, kind, namespace = 'default', name] = REF.exec(value) ?? [];
  return name
    ? `${kind}:${namespace}/${name}`.toLocaleLowerCase('en-US')
    : undefined;
}
