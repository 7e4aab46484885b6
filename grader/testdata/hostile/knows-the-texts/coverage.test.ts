// Tells versions by the ranges that V8's coverage names.
import { Session } from 'node:inspector';
test('asks for coverage', async () => {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  await (await shopWith(3)).checkStock('mug', 1);
  let ends: number[] = [];
  session.post('Profiler.takePreciseCoverage', (_, { result }) => { ends = result.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ endOffset }) => endOffset))); });
  expect(ends.length % 2).toBe(0);
});
