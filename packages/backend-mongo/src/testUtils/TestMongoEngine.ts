/** The databases that a test can run on. @public */
export type TestMongoEngine = 'embedded' | 'mongodb';
