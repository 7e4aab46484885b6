import { vi } from 'vitest';

export const send = vi.fn(() => 'not sent');
