import type { UserInfoService } from '@backstage/backend-plugin-api';
import type { Person } from './Person';

/** Under which refs things are somebody's: their own, and those that their sign-in gives them. */
export class OwnRefs {
  static create(parts: { userInfo: UserInfoService }): OwnRefs {
    return new OwnRefs(parts.userInfo);
  }

  readonly #userInfo: UserInfoService;

  private constructor(userInfo: UserInfoService) {
    this.#userInfo = userInfo;
  }

  /** In lower case, as refs are kept. */
  async of({ credentials, userRef }: Person): Promise<ReadonlySet<string>> {
    const { ownershipEntityRefs } = await this.#userInfo.getUserInfo(
      credentials,
    );
    return new Set(
      [userRef, ...ownershipEntityRefs].map(ref =>
        ref.toLocaleLowerCase('en-US'),
      ),
    );
  }
}
