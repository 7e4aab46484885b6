exports.vat = 19;
exports.folder = __dirname;
