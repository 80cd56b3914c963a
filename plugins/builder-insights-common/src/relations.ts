/** From a group to the user who leads it. @public */
export const RELATION_LED_BY = 'ledBy';

/** From a user to a group they lead. @public */
export const RELATION_LEADER_OF = 'leaderOf';

/** `spec.type` of the catalog components that are product areas. @public */
export const PRODUCT_AREA_TYPE = 'product-area';
