export const send = (to: string): string => `sent to ${to}`;
