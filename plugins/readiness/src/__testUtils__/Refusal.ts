/** An answer that is a refusal, to be returned or thrown by what answers a route. */
export class Refusal {
  constructor(
    readonly status: number,
    readonly message: string,
    readonly name: string = 'NotAllowedError',
  ) {}
}
