import { messages } from './message.ts';

export const doorMessages = messages({});
