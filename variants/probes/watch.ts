import { isDeepStrictEqual } from 'node:util';

/** What a port was asked: the name of its method, then copies of the arguments. */
export type Call = [method: string, ...args: unknown[]];

/** The same port, with every call written down. */
export function watch<Port extends object>(port: Port, calls: Call[]): Port {
  return new Proxy(port, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        calls.push([String(name), ...structuredClone(args)]);
        return member.apply(target, args);
      };
    },
  });
}

/** The calls that are none of the allowed ones, to the last argument and field. */
export function callsBeside(calls: Call[], allowed: Call[]): Call[] {
  return calls.filter((call) => !allowed.some((one) => isDeepStrictEqual(one, call)));
}

/** The arguments of each call of a method. */
export function callsOf(calls: Call[], method: string): unknown[][] {
  return calls.filter(([name]) => name === method).map(([, ...args]) => args);
}

/** What can be seen of a class: the names of its methods. */
export function methodsOf(module: object): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(module).map(([name, value]) => [
      name,
      typeof value === 'function' ? Reflect.ownKeys(value.prototype).map(String).toSorted() : [],
    ]),
  );
}

/** Facts that an error may have, and need not. */
const freeFacts = ['minLength', 'quantity', 'attempts', 'status', 'cause'];

/** All that can be seen of the error that something ends with, but what is not promised of it. */
export async function refusalOf(action: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('It ended without an error');
  const facts = Reflect.ownKeys(error).map(String);
  return refusal(error.constructor, ...facts.filter((fact) => !freeFacts.includes(fact)));
}

/** @param facts its fields, besides those that every error has */
export function refusal(type: Function, ...facts: string[]): Refusal {
  return { type, fields: [...new Set(['message', 'stack', ...facts])].toSorted() };
}

interface Refusal {
  type: Function;
  fields: string[];
}
