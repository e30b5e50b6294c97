import { messages } from './message.ts';

export const menuMessages = messages({});
