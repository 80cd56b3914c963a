/** Who answers for what, as the org source names them. */
export const SECURITY_ENGINEERING = 'group:default/security-engineering';
export const INTERNAL_PLATFORM = 'group:default/internal-platform';
export const BUILDER_RELATIONS_OPERATIONS = 'group:default/br-operations';
export const BUILDER_RELATIONS = 'group:default/builder-relations';
export const PRODUCT = 'group:default/product';
