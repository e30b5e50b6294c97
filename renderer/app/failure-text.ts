/** From a failure to the sentence a person reads: what happened, what is safe, what to do. Never a path or a name. */
import type { FailureData } from '../../shared/failure.ts';
import { t } from './text.ts';

export function failureText({ code, facts }: FailureData): string {
  return t(`failure.${code}`, facts);
}
