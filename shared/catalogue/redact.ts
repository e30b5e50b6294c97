import { messages } from './message.ts';

export const redactMessages = messages({});
