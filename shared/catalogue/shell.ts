import { messages } from './message.ts';

export const shellMessages = messages({});
