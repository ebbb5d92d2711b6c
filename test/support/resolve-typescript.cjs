// Jest transpiles what global-setup requires, but resolves it as Node does: './x.js' is not './x.ts'.
const Module = require('node:module');

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  if (request.startsWith('.') && request.endsWith('.js')) {
    try {
      return resolveFilename.call(this, `${request.slice(0, -3)}.ts`, ...rest);
    } catch {
      // A real .js file, of a package.
    }
  }
  return resolveFilename.call(this, request, ...rest);
};
