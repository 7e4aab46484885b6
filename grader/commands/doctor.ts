import pc from 'picocolors';
import { kit } from '../course/root.ts';
import type { Finding, Machine } from '../doctor/check.ts';
import { checks } from '../doctor/checks.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Context } from '../terminal/context.ts';

const sentences = catalogue.commands.doctor;

/** `kata doctor` @returns 0 when nothing is in the way, else 1 */
export async function doctorCommand(context: Context, machine = thisMachine(context)): Promise<number> {
  const { out, hasColour, width } = context;
  const colours = pc.createColors(hasColour);
  const findings: Finding[] = [];
  for (const check of checks) {
    const finding = await check(machine);
    findings.push(finding);
    const [word, colour] =
      finding.remedy === undefined ? [sentences.ok, colours.green] : [sentences.attention, colours.yellow];
    const head = `${word.padEnd(Math.max(sentences.ok.length, sentences.attention.length))}  `;
    const [first, ...others] = wrapped(
      `${finding.what}: ${finding.says}.`,
      width,
      head,
      ' '.repeat(head.length),
    );
    out(`${[first.replace(word, () => colour(word)), ...others].join('\n')}\n`);
    if (finding.remedy !== undefined)
      out(`${wrapped(finding.remedy, width, ' '.repeat(head.length)).join('\n')}\n`);
  }
  const isFree = !findings.some(({ isInTheWay }) => isInTheWay);
  out(`\n${wrapped(isFree ? sentences.free : sentences.inTheWay, width).join('\n')}\n`);
  return isFree ? 0 : 1;
}

function thisMachine({ root, terminal, env = process.env }: Context): Machine {
  return {
    root,
    kit,
    platform: process.platform,
    env,
    execPath: process.execPath,
    nodeVersion: process.versions.node,
    freeMemory: process.availableMemory(),
    output: terminal?.output ?? process.stdout,
  };
}
