export interface Config {
  builderInsights?: {
    /**
     * Ref of the group that everyone who captures belongs to, directly or
     * below it. Default: `group:default/builder-relations`.
     */
    rootGroup?: string;
    /**
     * Roles that are granted once, at the first start that reads them. What
     * was revoked in the portal since is not granted again, except admins
     * when no admin is left at a start.
     */
    grants?: Array<{
      /** What is granted. */
      role:
        | 'manager'
        | 'product-partner'
        | 'admin'
        | 'auditor'
        | 'platform-owner';
      /**
       * Ref of the user who holds it. For `manager` and `product-partner` also
       * of a group, whose direct members hold it.
       */
      subject: string;
      /**
       * For `manager`: ref of the group it covers, with all below it. For
       * `product-partner`: ref of the group whose product areas it covers, or
       * of one product area. The others cover everything and have none.
       */
      scope?: string;
      /** Ref of the user who granted it. */
      grantedBy: string;
      /** Why it was granted. */
      reason: string;
      /** ISO 8601 instant after which it no longer holds. */
      until?: string;
    }>;
  };
}
