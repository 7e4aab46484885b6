import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { kit } from './course/root.ts';

const read = (name: string): string => readFileSync(path.join(kit, 'docs', 'instructors', name), 'utf8');

interface Step {
  run?: string;
  uses?: string;
}

describe('the workflow for GitHub Actions', () => {
  const text = read('github-actions.yml');
  const { jobs, permissions } = parse(text) as {
    permissions: object;
    jobs: Record<string, { permissions: object; steps: Step[]; strategy?: { matrix: { shard: number[] } } }>;
  };
  const runs = (job: string): string => jobs[job].steps.map(({ run = '' }) => run).join('\n');

  test('is valid for the parser of GitHub itself', async () => {
    const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await parserOfGitHub();
    const { context, value } = parseWorkflow(
      { name: 'grade.yml', content: text },
      new NoOperationTraceWriter(),
    );
    const { errors } = await convertWorkflowTemplate(context, value!);

    expect([...context.errors.getErrors(), ...(errors ?? [])]).toEqual([]);
  });

  test('gives no permission to the jobs that run the code of students, and publishes in another', () => {
    expect(permissions).toEqual({});
    expect(jobs.grade.permissions).toEqual({});
    expect(runs('grade')).toContain('kata.js class');
    expect(runs('publish')).toContain('kata.js merge');
    for (const job of ['collect', 'publish']) expect(runs(job)).not.toContain('kata.js class');
  });

  test('has as many jobs as it says parts', () => {
    const { SHARDS } = (parse(text) as { env: { SHARDS: number } }).env;

    expect(jobs.grade.strategy!.matrix.shard).toEqual(
      Array.from({ length: SHARDS }, (_, index) => index + 1),
    );
  });
});

/** It imports JSON without saying so, as bundlers allow. */
async function parserOfGitHub(): Promise<typeof import('@actions/workflow-parser')> {
  const hooks = registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      return found.url.endsWith('.json') ? { ...found, importAttributes: { type: 'json' } } : found;
    },
  });
  return import('@actions/workflow-parser').finally(() => hooks.deregister());
}

/** What the API reference of Kubernetes says of the fields that we use, and no other field. */
const jobSchema = z.strictObject({
  apiVersion: z.literal('batch/v1'),
  kind: z.literal('Job'),
  metadata: z.strictObject({ name: z.string() }),
  spec: z.strictObject({
    completionMode: z.literal('Indexed'),
    completions: z.int().positive(),
    parallelism: z.int().positive(),
    backoffLimitPerIndex: z.int(),
    maxFailedIndexes: z.int(),
    podFailurePolicy: z.strictObject({
      rules: z.array(
        z.strictObject({
          action: z.enum(['FailJob', 'FailIndex', 'Ignore', 'Count']),
          onExitCodes: z
            .strictObject({ operator: z.enum(['In', 'NotIn']), values: z.array(z.int()) })
            .optional(),
          onPodConditions: z
            .array(z.strictObject({ type: z.string(), status: z.enum(['True', 'False', 'Unknown']) }))
            .optional(),
        }),
      ),
    }),
    template: z.strictObject({
      spec: z.looseObject({
        restartPolicy: z.literal('Never'),
        automountServiceAccountToken: z.literal(false),
      }),
    }),
  }),
});

describe('the Job for Kubernetes', () => {
  const job = parse(read('kubernetes-job.yaml')) as z.infer<typeof jobSchema>;

  test('has the fields that the API has', () => {
    expect(() => jobSchema.parse(job)).not.toThrow();
  });

  test('says as many parts as there are pods', () => {
    const { containers } = job.spec.template.spec as unknown as { containers: { args: string[] }[] };

    expect(containers[0].args.slice(-2)).toEqual(['--shard', String(job.spec.completions)]);
  });
});

test('the array for Slurm counts its parts as `kata class` does', () => {
  const text = read('slurm.sbatch');

  expect(text).toMatch(/^#SBATCH --array=1-\d+$/m);
  expect(text).toContain('--shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"');
});

test('the image is built from the lockfile, with what holds a stranger’s suite', () => {
  const text = readFileSync(path.join(kit, 'Dockerfile'), 'utf8');

  expect(text).toContain('RUN npm ci');
  expect(text).toContain('bubblewrap');
});
