/** Fails with the answer's own message when it is not the one expected. */
export function assertStatus(
  answer: { status: number; message: string },
  expected: number,
) {
  expect([answer.status, answer.message]).toEqual([expected, '']);
}
