import { z } from 'zod';
import type { Language } from '../../../../contract/kernel/bilingual.ts';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { sessionKey } from '../../../platform/session/session.ts';

/** Keeps the language on the account. */
export function useChangeLanguage(): Command<Language, null> {
  return useCommand({
    run: (language: Language, idempotencyKey) =>
      apiCommand('POST', '/session/language', { body: { language }, idempotencyKey, answer: z.null() }),
    invalidates: [sessionKey],
  });
}
