import type { QueryClient } from '@tanstack/react-query';
import { packsQuery } from '../../features/administration/api/packs.ts';
import { unitTreeQuery } from '../../features/organisation/api/units.ts';
import type { WaitingThing } from '../waiting-thing.ts';
import type { Language } from '../../../contract/kernel/bilingual.ts';

/** The first set-up as a thing that waits, while it is not finished. */
export async function unfinishedSetup(
  language: Language,
  queries: QueryClient,
): Promise<readonly WaitingThing[]> {
  const [{ packs }, { codes }] = await Promise.all([
    queries.query(packsQuery()),
    queries.query(unitTreeQuery()),
  ]);
  const hasPack = packs.some(({ isLoaded }) => isLoaded);
  if (hasPack && codes.length > 1) return [];
  const isVietnamese = language === 'vi';
  return [
    {
      key: 'setup',
      title: isVietnamese ? 'Hoàn tất thiết lập ban đầu' : 'Finish the first set-up',
      detail: hasPack
        ? isVietnamese
          ? 'Chưa có đơn vị nào dưới đơn vị cao nhất.'
          : 'No unit stands below the highest one yet.'
        : isVietnamese
          ? 'Chưa nạp gói nghiệp vụ nào.'
          : 'No domain pack is loaded yet.',
      isLate: false,
      href: '/setup',
    },
  ];
}
