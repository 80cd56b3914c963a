export interface Config {
  builderInsights?: {
    /**
     * Ref of the group that everyone who captures belongs to, directly or
     * below it. Default: `group:default/builder-relations`.
     */
    rootGroup?: string;
    /**
     * Roles that do not follow from membership or leadership.
     */
    grants?: Array<{
      /** What is granted. */
      role: 'product-partner' | 'admin' | 'auditor' | 'platform-owner';
      /** Ref of the user, or of the group whose direct members, hold it. */
      subject: string;
      /**
       * For `product-partner`: ref of the group whose product areas it
       * covers.
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
