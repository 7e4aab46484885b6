import path from 'node:path';
import { z } from 'zod';
import { ContentCache, contentOf } from '../course/content-cache.ts';
import type { Lesson } from '../course/course.ts';
import { manifestFile } from '../course/manifest.ts';
import { kit } from '../course/root.ts';
import { instrument, mutantSchema, type Instrumented, type Mutant } from '../implementations/mutants.ts';

const instrumentedSchema = z.object({
  mutants: z.array(mutantSchema),
  modules: z.record(z.string(), z.string()),
});
const killedSchema = z.array(z.string());

/** Keeps which mutants a lesson has, and which of them its solution kills. */
export class MutantCache {
  readonly #root: string;
  readonly #cache: ContentCache;
  readonly #versions: string;
  readonly #instrumented = new Map<string, Instrumented>();

  /** @param versions of all that has a say in a result */
  constructor(root: string, versions: string) {
    this.#root = root;
    this.#cache = new ContentCache(root);
    this.#versions = versions;
  }

  /** The subject with its mutants. @throws UsageError when it does not parse, or the rules cannot be read */
  async instrumented({ id, subject }: Lesson): Promise<Instrumented> {
    const content = contentOf(this.#root, [...subject, 'stryker.conf.json'], this.#versions, graderContent());
    const known =
      this.#instrumented.get(content) ?? this.#cache.get(`${id}.mutants`, content, instrumentedSchema);
    const instrumented = known ?? (await instrument(this.#root, subject));
    this.#instrumented.set(content, instrumented);
    if (!known) this.#cache.set(`${id}.mutants`, content, instrumented);
    return instrumented;
  }

  /** The mutants that the solution kills, if that is known. */
  killed(lesson: Lesson, { mutants }: Instrumented): Mutant[] | undefined {
    const ids = this.#cache.get(`${lesson.id}.killed`, this.#solutionContent(lesson), killedSchema);
    return ids && mutants.filter(({ id }) => ids.includes(id));
  }

  keepKilled(lesson: Lesson, killed: Mutant[]): void {
    this.#cache.set(
      `${lesson.id}.killed`,
      this.#solutionContent(lesson),
      killed.map(({ id }) => id),
    );
  }

  #solutionContent({ id }: Lesson): string {
    const places = ['src', 'fixtures', `solutions/${id}`, manifestFile(id), 'variants', 'stryker.conf.json'];
    return contentOf(this.#root, places, this.#versions, graderContent());
  }
}

let ofGrader: string | undefined;

/** A grader that works otherwise may come to other results. */
function graderContent(): string {
  const steps = ['course', 'syntax', 'implementations', 'session', 'judge'];
  return (ofGrader ??= contentOf(
    kit,
    steps.map((step) => path.join('grader', step)),
  ));
}
