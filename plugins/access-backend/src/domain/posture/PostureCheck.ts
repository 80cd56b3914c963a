import type { PostureFacts } from './PostureFacts';

/** One thing to look at. */
export interface PostureCheck {
  id: string;
  /** What is right. */
  title: string;
  configKey?: string;
  /** `amber` is shown and stops nothing; `production` is red in production alone. */
  weight: 'red' | 'amber' | 'production';
  /** What was seen, whether it is right, and what to do when not. */
  look(facts: PostureFacts): PostureSight;
}

export interface PostureSight {
  isRight: boolean;
  observed: string;
  remedy: string;
  /** Where to change it, when it is more particular than the check's. */
  configKey?: string;
}
