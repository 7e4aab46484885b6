/**
 * Shares out a whole number so that the parts are whole, too, and add up to it: each gets its exact part rounded down, and
 * what is left goes to those that lost most. What has no exact part gets something only when nothing else can take it.
 * @param most of each part
 */
export function apportion(total: number, exact: number[], most: number[]): number[] {
  const sum = exact.reduce((all, one) => all + one, 0);
  const wanted = exact.map((one) => (sum === 0 ? 0 : (one / sum) * total));
  const given = wanted.map((one, index) => Math.min(most[index], Math.floor(one + 1e-9)));
  const byLoss = wanted
    .map((one, index) => ({ index, hasNone: one === 0, loss: one - given[index] }))
    .toSorted((a, b) => Number(a.hasNone) - Number(b.hasNone) || b.loss - a.loss || a.index - b.index);
  let left = total - given.reduce((all, one) => all + one, 0);
  while (left > 0) {
    const before = left;
    for (const { index } of byLoss) {
      if (left === 0 || given[index] >= most[index]) continue;
      given[index] += 1;
      left -= 1;
    }
    if (left === before) break;
  }
  return given;
}
