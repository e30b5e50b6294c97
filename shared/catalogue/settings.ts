import { messages } from './message.ts';

export const settingsMessages = messages({});
