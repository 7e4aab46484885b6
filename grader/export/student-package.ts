/** What works without solutions and without the grader's own tests. */
const scripts = ['prepare', 'start', 'grade', 'kata', 'ui', 'test'];
const otherProjects = / --project (?:grader|solutions)\b/g;

/** The kit's package.json for a copy without solutions. The packages stay as the lockfile has them. */
export function studentPackage(text: string): string {
  const all = JSON.parse(text) as { scripts: Record<string, string> };
  const kept = Object.entries(all.scripts)
    .filter(([name]) => scripts.includes(name))
    .map(([name, script]) => [name, script.replace(otherProjects, '')]);
  return `${JSON.stringify({ ...all, scripts: Object.fromEntries(kept) }, null, 2)}\n`;
}
