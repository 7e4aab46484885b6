import type { Answer } from './answer.ts';
import { markup } from './escape.ts';

const longestMessage = 2000;

interface Case {
  name: string;
  className: string;
  outcome: 'passed' | 'failure' | 'skipped' | 'error';
  message: string;
}

/** JUnit XML, which CodeGrade, GitLab, Jenkins and others read: a suite for what is asked, one for the tests as written. */
export function junit(answer: Answer): string {
  const { lesson, parts, tests, mark, message } = answer;
  const asked: Case[] = parts.map((part) => ({
    name: part.name,
    className: lesson,
    outcome: part.isPassed ? 'passed' : 'failure',
    message: part.message,
  }));
  const own: Case[] = tests.map((test) => ({
    name: test.name,
    className: `${lesson}/${test.file}`,
    outcome: test.isPassed ? 'passed' : test.isOpen ? 'skipped' : 'failure',
    message: test.message,
  }));
  const fault: Case[] = mark === null ? [{ name: lesson, className: lesson, outcome: 'error', message }] : [];
  const suites = [
    { name: lesson, cases: [...asked, ...fault] },
    { name: `${lesson}/tests`, cases: own },
  ].filter(({ cases }) => cases.length > 0);
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="kata" ${countsOf(all)}>`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite name="${markup(name)}" ${countsOf(cases)}>`,
      ...cases.map(caseText),
      '  </testsuite>',
    ]),
    '</testsuites>',
    '',
  ].join('\n');
}

function countsOf(cases: Case[]): string {
  const count = (wanted: Case['outcome']): number => cases.filter(({ outcome }) => outcome === wanted).length;
  return `tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`;
}

function caseText({ name, className, outcome, message }: Case): string {
  const start = `    <testcase name="${attribute(name)}" classname="${attribute(className)}"`;
  if (outcome === 'passed') return `${start}/>`;
  const told =
    outcome === 'skipped'
      ? `<skipped message="${attribute(message)}"/>`
      : `<${outcome} message="${attribute(message)}">${markup(message, longestMessage)}</${outcome}>`;
  return `${start}>${told}</testcase>`;
}

/** A parser makes blanks of the lines and tabs of an attribute. */
function attribute(text: string): string {
  return markup(text).replaceAll(/[\n\t]/g, ' ');
}
