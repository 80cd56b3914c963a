/** The name in a ref of ours: `br-emea` of `group:default/br-emea`. */
export function nameOfRef(ref: string): string {
  return ref.slice(ref.indexOf('/') + 1);
}
