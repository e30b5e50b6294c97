import { messages } from './message.ts';

export const shredMessages = messages({});
