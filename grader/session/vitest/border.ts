import { randomBytes } from 'node:crypto';
import type { Job, SessionMessage, WorkerMessage } from '../protocol/messages.ts';
import { answers, isForSession, isWorkerMessage } from '../protocol/worker-messages.ts';
import type { Answer, OpenPlaces } from './open-places.ts';
import { hasStarted, isQuestion, type Asked } from './questions.ts';

/** For whom a message is. One that is for nobody was not sent by the worker's own code. */
export type Heard =
  | { for: 'session'; message: WorkerMessage }
  | { for: 'vitest'; message: unknown }
  | { for: 'nobody' };

/** Far more than a suite imports. */
const mostQuestions = 20_000;

interface Given {
  job: Job;
  /** What the session calls its run. */
  name: string;
}

const nobody: Heard = { for: 'nobody' };

/**
 * Stands between a worker and the main process: what a worker says is believed only where it fits what it was given, once,
 * and in its order. A worker knows its run by a number made here, which tells nothing of what it is about.
 */
export class Border {
  readonly #places: OpenPlaces | undefined;
  /** Given, and not begun. */
  readonly #waiting: Given[] = [];
  #current: (Given & { hasRun: boolean }) | undefined;
  #by: string | undefined;
  #isStarted = false;
  #questions = 0;
  readonly #asked = new Map<string, Asked['m']>();

  /** @param places what Vitest may tell the worker of; everything where they are not given */
  constructor(places?: OpenPlaces) {
    this.#places = places;
  }

  /** @returns what the worker is sent */
  give(message: SessionMessage): SessionMessage {
    if (message.kata !== 'job') return message;
    const job = { ...message, run: { ...message.run, id: randomBytes(12).toString('hex') } };
    this.#waiting.push({ job, name: message.run.id });
    return job;
  }

  hear(message: unknown): Heard {
    if (isForSession(message)) return this.#hearWorker(message);
    if (isQuestion(message)) return this.#hearQuestion(message);
    if (this.#isStarted || !hasStarted(message)) return nobody;
    this.#isStarted = true;
    return { for: 'vitest', message };
  }

  /** @param message of Vitest, which may hold the answer to a question @returns what the worker is sent */
  answer(message: unknown): unknown {
    if (!isAnswer(message)) return message;
    const question = this.#asked.get(message.i);
    this.#asked.delete(message.i);
    return this.#places?.answer(message, question) ?? message;
  }

  #hearQuestion(message: Asked): Heard {
    this.#questions += 1;
    if (this.#questions > mostQuestions || this.#asked.has(message.i)) return nobody;
    this.#asked.set(message.i, message.m);
    return { for: 'vitest', message };
  }

  #hearWorker(message: { kata: unknown }): Heard {
    if (!isWorkerMessage(message)) return nobody;
    if (message.kata === 'ready' ? this.#by !== undefined : this.#by !== message.by) return nobody;
    this.#by = message.by;
    return this.#fits(message) ? { for: 'session', message } : nobody;
  }

  #fits(message: WorkerMessage): boolean {
    const current = this.#current;
    switch (message.kata) {
      case 'ready':
      case 'goes-on':
        return true;
      case 'begun':
        return current === undefined && this.#begin();
      case 'alive':
        return current !== undefined;
      case 'asks':
        return current?.job.run.modules[message.file] === message.key;
      case 'ran':
        if (!current || current.hasRun) return false;
        return (current.hasRun = true);
      case 'finished':
        if (!current?.hasRun || !answers(current.job, message)) return false;
        this.#current = undefined;
        message.result.id = current.name;
        return true;
      default:
        return false;
    }
  }

  #begin(): boolean {
    const next = this.#waiting.shift();
    this.#current = next && { ...next, hasRun: false };
    return next !== undefined;
  }
}

function isAnswer(message: unknown): message is Answer {
  return (message as Partial<Answer>).t === 's';
}
