import type { Catalogue } from './english.ts';
import { attacks } from './spanish-attacks.ts';
import { classes } from './spanish-class.ts';
import { classPage } from './spanish-class-page.ts';
import { coach, closing } from './spanish-coach.ts';
import { commands } from './spanish-commands.ts';
import { exports } from './spanish-export.ts';
import { formats } from './spanish-formats.ts';
import { confirmation } from './spanish-confirmation.ts';
import { report } from './spanish-grade.ts';
import { habits } from './spanish-habits.ts';
import { intake } from './spanish-intake.ts';
import { answers } from './spanish-judge-answers.ts';
import { failures } from './spanish-judge-failures.ts';
import { refusals, slips, unfinished } from './spanish-judge-tests.ts';
import { broken, invalid, mending, passed, unfinishedSuite, weak } from './spanish-judge-verdicts.ts';
import { habitHints, survivorHints } from './spanish-mastery-hints.ts';
import { mutants } from './spanish-mutants.ts';
import { skeletons } from './spanish-new.ts';
import { checklist, deeds, grade, habit, types } from './spanish-reports.ts';
import { pages } from './spanish-pages.ts';
import { sandbox } from './spanish-sandbox.ts';
import { site } from './spanish-site.ts';
import { usage } from './spanish-usage.ts';
import { verify } from './spanish-verify.ts';
import { web } from './spanish-web.ts';

const judge: Catalogue['judge'] = {
  ...answers,
  ...broken,
  ...failures,
  ...invalid,
  ...mending,
  ...passed,
  ...refusals,
  ...slips,
  ...unfinished,
  ...unfinishedSuite,
  ...weak,
};

/** Every sentence that a learner reads, in Spanish. */
export const spanish: Catalogue = {
  attacks,
  checklist,
  classes,
  classPage,
  closing,
  coach,
  commands,
  confirmation,
  deeds,
  exports,
  formats,
  pages,
  grade,
  habit,
  habitHints,
  habits,
  intake,
  judge,
  mutants,
  report,
  sandbox,
  skeletons,
  survivorHints,
  types,
  site,
  usage,
  verify,
  web,
};
