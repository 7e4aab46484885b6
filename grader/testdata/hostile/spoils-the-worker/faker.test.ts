// Leaves a package with another seed and another method.
import { faker } from '@faker-js/faker';
faker.seed(1);
faker.string.uuid = () => 'same';
test('seeds', () => expect(faker.string.uuid()).toBe('same'));
