export * from './conversation.js';
export * from './dispute-level.js';
export * from './lifecycle.js';
export * from './status.js';
export * from './step-event.js';
