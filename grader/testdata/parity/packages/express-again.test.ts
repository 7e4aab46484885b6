// The same packages in another file, loaded again.
import express from 'express';
import request from 'supertest';
import { expect, test } from 'vitest';

const app = express().get('/', (_ask, answer) => { answer.send('open'); });
test('passes', async () => { const { text } = await request(app).get('/'); expect(text).toBe('open'); });
