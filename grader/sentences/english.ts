import { attacks } from './english-attacks.ts';
import { classes } from './english-class.ts';
import { classPage } from './english-class-page.ts';
import { coach, closing } from './english-coach.ts';
import { commands } from './english-commands.ts';
import { exports } from './english-export.ts';
import { formats } from './english-formats.ts';
import { confirmation } from './english-confirmation.ts';
import { report } from './english-grade.ts';
import { habits } from './english-habits.ts';
import { intake } from './english-intake.ts';
import { answers } from './english-judge-answers.ts';
import { failures } from './english-judge-failures.ts';
import { refusals, slips, unfinished } from './english-judge-tests.ts';
import { broken, invalid, mending, passed, unfinishedSuite, weak } from './english-judge-verdicts.ts';
import { habitHints, survivorHints } from './english-mastery-hints.ts';
import { mutants } from './english-mutants.ts';
import { skeletons } from './english-new.ts';
import { checklist, deeds, grade, habit, types } from './english-reports.ts';
import { pages } from './english-pages.ts';
import { sandbox } from './english-sandbox.ts';
import { site } from './english-site.ts';
import { usage } from './english-usage.ts';
import { verify } from './english-verify.ts';
import { web } from './english-web.ts';

/** Every sentence that a learner reads, in English. Another language is a second file of this shape. */
export const english = {
  /** What the judge says of a suite and of its tests. They stand in the grade record. */
  judge: {
    ...broken,
    ...invalid,
    ...unfinishedSuite,
    ...mending,
    ...weak,
    ...passed,
    ...refusals,
    ...slips,
    ...unfinished,
    ...failures,
    ...answers,
  },
  attacks,
  classes,
  classPage,
  mutants,
  survivorHints,
  habitHints,
  intake,
  /** What the judge says of each habit. It stands in the grade record. */
  habits,
  habit,
  deeds,
  grade,
  report,
  exports,
  formats,
  pages,
  types,
  commands,
  confirmation,
  site,
  usage,
  sandbox,
  verify,
  web,
  skeletons,
  checklist,
  closing,
  coach,
};

/** What another language must have, too. */
export type Catalogue = typeof english;
