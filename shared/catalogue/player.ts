import { messages } from './message.ts';

export const playerMessages = messages({});
