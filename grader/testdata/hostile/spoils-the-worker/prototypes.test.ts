// Changes what arrays, strings and errors do.
Array.prototype.filter = function () { return []; } as any;
String.prototype.startsWith = () => true;
Object.is = () => true;
test('changes the language', () => expect(1).toBe(2));
