import { messages } from './message.ts';

export const importMessages = messages({});
