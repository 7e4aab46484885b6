// The next file has real timers.
import { expect, test, vi } from 'vitest';

test('passes', async () => { expect(vi.isFakeTimers()).toBe(false); await new Promise((resolve) => setTimeout(resolve, 5)); expect(Date.now()).toBeGreaterThan(1e12); });
test('fails as too slow', { timeout: 20 }, async () => { await new Promise((resolve) => setTimeout(resolve, 300)); });
test('passes while the one before still waits', async () => { await new Promise((resolve) => setTimeout(resolve, 20)); expect(1).toBe(1); });
