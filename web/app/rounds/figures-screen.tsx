import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { ConsolidatedPage } from '../../features/consolidation/components/consolidated-page.tsx';
import { roundsQuery } from '../../features/rounds/api/rounds.ts';
import { roundOfPeriod } from '../../features/rounds/find-rounds.ts';
import { TargetsDialog } from '../../features/targets/components/targets-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { useRoundBasis } from './use-round-basis.ts';

const route = getRouteApi('/behind-log-in/rounds/$round/figures');

/** Consolidated figures with their address; the targets open over them. */
export function FiguresScreen(): ReactNode {
  const { round } = route.useParams();
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const { basis, problem, retry } = useRoundBasis(round);
  const rounds = useQuery(roundsQuery()).data?.rounds;
  const unit = address.unit ?? basis?.units[0]?.key;
  const unitName = useMemo(
    () => basis?.units.find(({ key }) => key === unit)?.name ?? unit ?? '',
    [basis, unit],
  );
  if (problem !== undefined) return <ProblemAlert problem={problem} onRetry={retry} />;
  if (basis === undefined) return <Skeleton height={320} aria-busy="true" />;
  const { detail, form, units } = basis;
  return (
    <>
      <ConsolidatedPage
        round={round}
        period={detail.period}
        units={units}
        definition={form.definition}
        address={address}
        onAddress={(change) =>
          void navigate({
            search: (now) => ({ ...now, ...change }),
            // A step of a trail and another unit can be gone back from; typing in a filter cannot.
            replace: !('figure' in change || 'at' in change || 'unit' in change),
            resetScroll: false,
          })
        }
        roundOf={(period) => roundOfPeriod(rounds ?? [], detail, period)?.code}
      />
      {address.targets === true && unit !== undefined ? (
        <TargetsDialog
          address={{ form: detail.formCode, period: detail.period, unit }}
          unitName={unitName}
          definition={form.definition}
          onClose={() =>
            void navigate({
              search: (now) => ({ ...now, targets: undefined }),
              replace: true,
              resetScroll: false,
            })
          }
        />
      ) : null}
    </>
  );
}
