// Packages that read a stack while they load, and serve on a port.
import bodyParser from 'body-parser';
import express from 'express';
import request from 'supertest';
import { describe, expect, test } from 'vitest';

const app = express();
app.use(express.json());
app.get('/products/:id', (ask, answer) => { answer.json({ id: ask.params.id }); });
app.post('/orders', (ask, answer) => { answer.status(201).json({ count: ask.body.items.length }); });
app.get('/strike', () => { throw new Error('strike'); });
app.use((_error: Error, _ask: unknown, answer: express.Response, _next: unknown) => { answer.status(500).send('broken'); });

describe('passes', () => {
  test('get', async () => { const { body } = await request(app).get('/products/mug').expect(200); expect(body).toEqual({ id: 'mug' }); });
  test('post', async () => { const { body } = await request(app).post('/orders').send({ items: [1, 2] }); expect(body.count).toBe(2); });
  test('an error', async () => { await request(app).get('/strike').expect(500, 'broken'); });
  test('a promise', () => request(app).get('/nowhere').expect(404));
  test('body-parser', () => expect(bodyParser.json).toBeTypeOf('function'));
});
describe('fails', () => {
  test('another answer', async () => { await request(app).get('/products/mug').expect(404); });
  test('another body', async () => { const { body } = await request(app).get('/products/mug'); expect(body.id).toBe('cup'); });
});
