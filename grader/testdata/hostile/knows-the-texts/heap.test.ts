// Tells versions by the memory that the class takes.
import v8 from 'node:v8';
test('knows the heap', () => {
  expect((v8.getHeapStatistics().number_of_native_contexts + process.memoryUsage().heapUsed) % 2).toBe(0);
});
