/** What a person says to the question of an import, and what of it is remembered. Vault worker. */
import type { VaultArgs, VaultResult } from '../../../shared/seams/vault-protocol.ts';
import type { Desk } from '../library/desk.ts';

export async function answerImport(
  desk: Desk,
  { sourceId, questionId, answer, remember }: VaultArgs<'answerImport'>,
): Promise<null> {
  await desk.questions.answer(sourceId, questionId, answer, remember);
  return null;
}

export function rememberedAnswers(desk: Desk): VaultResult<'rememberedAnswers'> {
  return { count: desk.vault.documents.answers.length };
}

export async function forgetAnswers(desk: Desk): Promise<null> {
  if (desk.vault.documents.answers.length > 0) await desk.vault.commit({ documents: { answers: [] } });
  return null;
}
