import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test as base, vi } from 'vitest';
import { kit } from '../course/root.ts';
import type { Grade, HabitGrade } from '../judge/grade.ts';
import type { HabitId } from '../judge/habit-judge.ts';
import { Classroom } from '../testing/classroom.ts';
import { SuiteSyntax } from '../syntax/suite-syntax.ts';
import { evidenceOf, lessonWith, onReference } from '../testing/evidence.ts';
import { fast } from './fast.ts';
import { habits, judgeHabits } from './habits.ts';

const test = base.extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
  const classroom = new Classroom(kit);
  onCleanup(() => classroom.close());
  return classroom;
});

/** The lesson whose bugs and mutants the suites of a habit meet. */
const lessonOf: Record<HabitId, string> = {
  'isolated-units': '08-edge-cases',
  'mocks-for-dependencies': '11-time',
  'edge-cases': '08-edge-cases',
  'error-conditions': '04-errors',
  'parametrized': '03-naming',
  'component-interactions': '08-edge-cases',
  'test-databases': '06-fixtures',
  'realistic-workflows': '24-capstone-orders',
  'cleans-up': '11-time',
  'meaningful-names': '03-naming',
  'clear-assertions': '03-naming',
  'coverage': '06-fixtures',
  'fast': '11-time',
  'independent': '06-fixtures',
  'arrange-act-assert': '03-naming',
  'one-behaviour': '03-naming',
  'fixtures-for-setup': '06-fixtures',
  'mocks-external-only': '09-mocks',
  'behaviour-not-implementation': '18-behaviour',
};

/** Small suites cannot have all of these, since they look at the whole of the code. */
const ofTheWhole: string[] = habits.filter(({ isOfTheWhole }) => isOfTheWhole).map(({ id }) => id);

/** The name of the test that is to be named, where it is one that breaks the habit. */
const blamed: Record<string, string> = {
  'isolated-units/breaks': 'gives the goods back when the payment is refused',
  'mocks-for-dependencies/breaks': 'belongs to the user that it was made for',
  'parametrized/breaks': 'answers true when 2 are wanted of 3',
  'parametrized/breaks-twice': 'is out of stock',
  'test-databases/breaks': 'charges the total when the order is processed',
  'cleans-up/breaks': 'is refused after its time in the night that gains an hour',
  'cleans-up/breaks-file': 'belongs to the user that is written down',
  'cleans-up/breaks-server': 'belongs to the user that it was made for',
  'cleans-up/breaks-timer': 'belongs to the user for as long as somebody looks',
  'cleans-up/breaks-database': 'belongs to the user that it was made for',
  'meaningful-names/breaks': 'restock',
  'clear-assertions/breaks': 'does not have enough when one more than the stock is wanted',
  'fast/breaks': 'is refused when its time is up',
  'independent/breaks': 'charges nothing before an order is processed',
  'arrange-act-assert/breaks': 'does not have enough when more than the stock is wanted',
  'one-behaviour/breaks': 'sells and takes deliveries',
  'fixtures-for-setup/breaks': 'adds up the price of every piece',
  'mocks-external-only/breaks': 'says paid when the goods are there',
  'behaviour-not-implementation/breaks': 'asks for each product once',
};

const ids = habits.map(({ id }) => id);

describe('on the suites of its own', () => {
  test.for(ids)('%s has one that keeps, one that breaks and one that tempts', (id) => {
    expect(readdirSync(folderOf(id))).toEqual(expect.arrayContaining(['breaks', 'innocent', 'keeps']));
  });

  test.for(suitesThat('keeps'))(
    '$id is kept by the suite that $kind it',
    async ({ id, kind }, { classroom }) => {
      const grade = await gradeSuite(classroom, id, kind);

      expect(habitIn(grade, id)).toMatchObject({ kept: true });
      expect(brokenIn(grade, id)).toEqual([]);
    },
  );

  test.for(suitesThat('breaks'))(
    '$id alone is broken by the suite that $kind it, at its place',
    async ({ id, kind }, { classroom }) => {
      const grade = await gradeSuite(classroom, id, kind);

      expect(brokenIn(grade, id)).toEqual([id]);
      expect(habitIn(grade, id).test).toBe(blamed[`${id}/${kind}`]);
      expect(habitIn(grade, id).line).toBe(markedLine(id, kind));
    },
  );

  test.for(suitesThat('innocent'))(
    '$id is not broken by its suite $kind',
    async ({ id, kind }, { classroom }) => {
      const grade = await gradeSuite(classroom, id, kind);

      expect(grade.tests.filter(({ counts }) => !counts)).toEqual([]);
      expect(brokenIn(grade, id)).toEqual([]);
      expect(habitIn(grade, id).evidence).not.toContain('ould not be judged');
    },
  );
});

test('finds an expect that nobody awaits unclear, at its line', async ({ classroom }) => {
  const solution = readFileSync(path.join(kit, 'solutions', '03-naming', 'naming.test.ts'), 'utf8');
  const suite = `${solution}
test('delivers nothing', async () => {
  const products = await shelveTea({ stock: 1 });
  expect(products.restock('tea', 0)).resolves.toBeUndefined();
});`;

  const grade = await classroom.grade('03', suite, { hasNoMutants: false });

  const found = habitIn(grade, 'clear-assertions');
  expect(found).toMatchObject({ kept: false, test: 'delivers nothing', file: 'my.test.ts' });
  expect(suite.split('\n')[found.line! - 1]).toContain('resolves');
});

test('finds a check that every promise passes', async ({ classroom }) => {
  const solution = readFileSync(path.join(kit, 'solutions', '03-naming', 'naming.test.ts'), 'utf8');
  const suite = `${solution}
test('has plenty', async () => {
  const products = await shelveTea({ stock: 1 });
  const enough = products.checkStock('tea', 1);
  expect(enough).toBeTruthy();
});`;

  const grade = await classroom.grade('03', suite, { hasNoMutants: false });

  const found = habitIn(grade, 'clear-assertions');
  expect(found).toMatchObject({ kept: false, test: 'has plenty' });
  expect(found.evidence).toContain('Checks the promise, not its result');
  expect(suite.split('\n')[found.line! - 1]).toContain('toBeTruthy');
});

test('finds a file left behind that was left before, too', async ({ classroom }) => {
  const file = path.join(tmpdir(), `kata-left-${process.pid}.txt`);
  writeFileSync(file, 'from the last time');
  const suite = `import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TokenManager } from '#src/auth/token-manager.ts';

test('belongs to nobody when it was invented', async () => {
  writeFileSync(${JSON.stringify(file)}, 'invented');
  expect(await new TokenManager().validateToken('invented')).toBeUndefined();
});`;

  const grade = await classroom.grade('11', suite, { hasNoMutants: false });

  expect(habitIn(grade, 'cleans-up')).toMatchObject({ kept: false, file: 'my.test.ts', line: 6 });
});

const openServer = "createServer().listen(0, '127.0.0.1');";

test.for([
  ['in a test', '', openServer, 'Close it with `onTestFinished(() => …)`, right below.'],
  ['in a fixture', openServer, '', 'Close it in an onCleanup or afterAll.'],
])('says how to close a server that was opened %s', async ([, inFixture, inTest, says], { classroom }) => {
  const suite = `import { createServer } from 'node:http';
import { expect, test as base } from 'vitest';
import { TokenManager } from '#src/auth/token-manager.ts';

const test = base.extend('tokens', () => {
  ${inFixture}
  return new TokenManager();
});

test('belongs to nobody when it was invented', async ({ tokens }) => {
  ${inTest}
  expect(await tokens.validateToken('invented')).toBeUndefined();
});`;

  const grade = await classroom.grade('11', suite, { hasNoMutants: false });

  expect(habitIn(grade, 'cleans-up').evidence).toContain(says);
});

afterAll(() => {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith('kata-left-')))
    rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
});

describe('what a lesson asks for', () => {
  test('keeps a suite from passing that does not keep what the lesson requires, and names habit and test', async ({
    classroom,
  }) => {
    const grade = await classroom.grade('03', allInOne, { hasNoMutants: false });

    expect(grade.bugs.filter(({ caughtBy }) => caughtBy.length === 0)).toEqual([]);
    expect(grade.verdict).toBe('weak');
    expect(grade.message).toContain('"One assertion per test (when possible)" in "does it all"');
  });

  test('is required without the mutants too', async ({ classroom }) => {
    const grade = await classroom.grade('03', allInOne);

    expect(grade).toMatchObject({ verdict: 'weak', habits: null });
  });

  test('keeps a suite from mastering the lesson, and names habit and test', async ({ classroom }) => {
    const solution = readFileSync(path.join(kit, 'solutions', '11-time', 'time.test.ts'), 'utf8');
    const wait = `test('waits', async ({ tokens }) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      expect(await tokens.validateToken('invented')).toBeUndefined();
    });`;

    const grade = await classroom.grade('11', `${solution}\n${wait}`, { hasNoMutants: false });

    expect(grade.verdict).toBe('passed');
    expect(grade.message).toContain('"Fast test execution" in "waits": Waits 30 ms');
  });

  test('keeps a suite from mastering lesson 11 that leaves the clock stopped', async ({ classroom }) => {
    const solution = readFileSync(path.join(kit, 'solutions', '11-time', 'time.test.ts'), 'utf8');
    const suite = solution.replace('vi.useRealTimers();', '');

    const grade = await classroom.grade('11', suite, { hasNoMutants: false });

    expect(grade.verdict).toBe('passed');
    expect(grade.message).toContain('"Clean up after tests"');
  });

  test('keeps back mastery until it is seen, where more runs show it', async ({ classroom }) => {
    const told: string[] = [];

    const grade = await classroom.gradeFolder('09', path.join(kit, 'solutions', '09-mocks'), {
      hasNoMutants: false,
      onProgress: ({ verdict }) => told.push(verdict),
    });

    expect([...told, grade.verdict]).toEqual(['weak', 'passed', 'passed', 'mastered']);
  });

  test('keeps a suite from mastering the lesson that hangs on the day', async ({ classroom }) => {
    const solution = readFileSync(path.join(kit, 'solutions', '09-mocks', 'mocks.test.ts'), 'utf8');
    const bomb = `test('is made before 2040', async ({ store }) => {
      const { orders } = createShop({ store, payments: approving() });
      const order = await orders.createOrder('ada', []);
      expect(order.createdAt.getFullYear()).toBeLessThan(2040);
    });`;

    const grade = await classroom.grade('09', `${solution}\n${bomb}`, { hasNoMutants: false });

    expect(grade.verdict).toBe('passed');
    expect(grade.message).toContain('"Use mocks for dependencies" in "is made before 2040"');
  });

  test('is not asked where it is only noted by reading', async ({ classroom }) => {
    const solution = readFileSync(path.join(kit, 'solutions', '03-naming', 'naming.test.ts'), 'utf8');
    const suite = solution.replace('adds a delivery to what is there', 'restock');

    const grade = await classroom.grade('03', suite, { hasNoMutants: false });

    expect(habitIn(grade, 'meaningful-names')).toMatchObject({ kept: false, test: 'restock' });
    expect(grade.verdict).toBe('mastered');
  });
});

test('says nothing of a habit before the lesson that teaches it', async ({ classroom }) => {
  const grade = await classroom.grade('03', allInOne, { hasNoMutants: false });

  expect(habitIn(grade, 'fast')).toMatchObject({ kept: null, evidence: 'Lesson 11-time teaches it.' });
});

test('tells the habits after the verdict on bugs and mutants', async ({ classroom }) => {
  const told: Grade[] = [];

  const last = await classroom.gradeFolder('03', path.join(kit, 'solutions', '03-naming'), {
    hasNoMutants: false,
    onProgress: (soFar) => told.push(soFar),
  });

  expect(told.map(({ verdict, habits: found }) => [verdict, found])).toEqual([
    ['weak', null],
    ['passed', null],
    ['mastered', null],
  ]);
  expect(last.habits).toHaveLength(habits.length);
});

test('says nothing of what no test does while one does not count', async ({ classroom }) => {
  const suite = `import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';

test('costs the price of every piece', async ({ shop }) => {
  await shop.store.saveProduct({ id: 'tea', name: 'Tea', price: 10_00, stock: 5 });
  const order = await shop.orders.createOrder('ada', [{ productId: 'tea', quantity: 2 }]);
  expect(order.total).toBe(20_00);
});

test.todo('follows a customer through the shop');`;

  const grade = await classroom.grade('24', suite, { hasNoMutants: false });

  const broken = grade.habits!.filter(({ id, kept }) => ofTheWhole.includes(id) && kept === false);
  expect(broken).toEqual([]);
  expect(habitIn(grade, 'coverage').evidence).toBe('Looked at when every test counts.');
});

test('loses the judgement of one habit alone when that fails', () => {
  const suite = new SuiteSyntax({});
  const evidence = evidenceOf([onReference([])]);
  vi.spyOn(fast, 'judge').mockImplementation(() => {
    throw new Error('It is dark');
  });

  const found = judgeHabits({
    lesson: { ...lessonWith(), id: '24-capstone' },
    evidence,
    grade: { tests: [], correct: [], bugs: [], mutants: null },
    suite,
  });

  vi.restoreAllMocks();
  expect(found.find(({ id }) => id === 'fast')).toMatchObject({
    kept: null,
    evidence: 'Could not be judged: It is dark.',
  });
  expect(found).toHaveLength(habits.length);
});

const allInOne = `
import { expect, test } from 'vitest';
import { ProductService } from '#src/orders/product-service.ts';
import { MemoryOrderStore } from '#src/orders/stores/memory-order-store.ts';

test('does it all', async () => {
  const store = new MemoryOrderStore();
  await store.saveProduct({ id: 'tea', name: 'Tea', price: 1, stock: 5 });
  const products = new ProductService(store);
  expect(await products.checkStock('tea', 6)).toBe(false);
  expect(await products.checkStock('x', 1)).toBe(false);
  await products.reduceStock('tea', 3);
  expect((await products.getProduct('tea'))?.stock).toBe(2);
  await products.restock('tea', 3);
  expect((await products.getProduct('tea'))?.stock).toBe(5);
  await products.reduceStock('tea', 5);
  expect((await products.getProduct('tea'))?.stock).toBe(0);
  await products.restock('tea', 3);
  expect((await products.getProduct('tea'))?.stock).toBe(3);
});`;

/** Asks the lesson for every habit, so that each is judged whichever lesson teaches it. */
async function gradeSuite({ grader }: Classroom, id: HabitId, kind: string): Promise<Grade> {
  const lesson = { ...grader.load(lessonOf[id]), habits: ids };
  return grader.grade(lesson, { tests: folderOf(id, kind) });
}

function folderOf(id: HabitId, kind = ''): string {
  return path.resolve(import.meta.dirname, '../testdata/habits', id, kind);
}

/** There may be several of a kind: `breaks`, and `breaks-file`. */
function suitesThat(kind: string): { id: HabitId; kind: string }[] {
  return ids.flatMap((id) =>
    readdirSync(folderOf(id))
      .filter((name) => name.split('-')[0] === kind)
      .map((name) => ({ id, kind: name })),
  );
}

/** The line that says so itself; none where the habit is about the whole. */
function markedLine(id: HabitId, kind: string): number | undefined {
  const text = readFileSync(path.join(folderOf(id, kind), `${id}.test.ts`), 'utf8');
  const line = text.split('\n').findIndex((one) => one.endsWith('// <- here'));
  return line < 0 ? undefined : line + 1;
}

function habitIn({ habits: found }: Grade, id: HabitId): HabitGrade {
  return found!.find((habit) => habit.id === id)!;
}

function brokenIn({ habits: found }: Grade, of: HabitId): string[] {
  return found!
    .filter(({ id, kept }) => kept === false && (id === of || !ofTheWhole.includes(id)))
    .map(({ id }) => id);
}
