export * from './lifecycle.js';
export * from './status.js';
