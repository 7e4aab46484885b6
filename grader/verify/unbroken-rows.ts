import { readCourseFile } from '../course/course-files.ts';
import { lessonBugs, type Lesson } from '../course/course.ts';
import { requirementRows } from '../course/pages.ts';
import { catalogue } from '../sentences/sentences.ts';

/** A row that is about one class begins with its name. */
const ofClass = /^([A-Z]\w*)(?:: |$)/;

/**
 * Rows of the requirements that no bug breaks: nothing judges what they promise. A row about a class that no lesson has
 * as its subject is left to a lesson to come. @param lessons all of the course
 */
export function unbrokenRows(root: string, lessons: Lesson[]): string[] {
  const broken = lessons.flatMap(lessonBugs).map(({ requirement }) => requirement);
  const modules = new Set(lessons.flatMap(({ subject }) => subject).map(classOf));
  return requirementRows(readCourseFile(root, 'docs/requirements.md'))
    .filter((row) => !broken.some((one) => one === row || one.startsWith(`${row}: `)))
    .filter((row) => {
      const name = ofClass.exec(row)?.[1];
      return name === undefined || modules.has(name);
    })
    .map((row) => catalogue.verify.bugs.unbroken(row));
}

/** `HttpPaymentGateway` for `src/orders/payments/http-payment-gateway.ts`. */
function classOf(module: string): string {
  const name = module.split('/').at(-1)!.replace(/\.ts$/, '');
  return name.replace(/(?:^|-)([a-z\d])/g, (_, letter: string) => letter.toUpperCase());
}
