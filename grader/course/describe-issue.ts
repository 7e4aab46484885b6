import type { z } from 'zod';

/** Says what is wrong first: which key, and why. A key that nobody knows explains one that is missing. */
export function describeIssue({ issues }: z.ZodError): string {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const key = issue.path.join('.');
  return key ? `${key}: ${issue.message}` : issue.message;
}
