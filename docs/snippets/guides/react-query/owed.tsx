import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { TrackagoatClient } from 'trackagoat-sdk';
import { settleCreator } from 'trackagoat-sdk/workflows';

/** What creators are owed, page by page, and a button that pays one of them. */
export function Owed({ goat }: { goat: TrackagoatClient }) {
  const queries = useQueryClient();
  const owed = useInfiniteQuery({
    queryKey: ['accruals', 'earned'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const page = await goat.payoutAccruals.list({ status: 'earned', limit: 5 }, { resumeFrom: pageParam, signal });
      return { data: page.data, nextCursor: page.nextCursor }; // plain data, so that a cache can keep it
    },
    getNextPageParam: (page) => page.nextCursor,
  });
  const pay = useMutation({
    mutationFn: (creatorId: string) => settleCreator(goat, { creatorId, method: 'Venmo' }, { acceptProvisional: true }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['accruals'] }),
  });

  if (owed.error) return <p role="alert">{owed.error.message}</p>;
  const accruals = owed.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <>
      <ul>
        {accruals.map((accrual) => (
          <li key={accrual.id}>
            {(accrual.amount_cents / 100).toFixed(2)}
            <button type="button" onClick={() => pay.mutate(accrual.creator_id)}>
              Pay
            </button>
          </li>
        ))}
      </ul>
      {owed.hasNextPage && (
        <button type="button" onClick={() => owed.fetchNextPage()}>
          More
        </button>
      )}
      {pay.data && <output>{`${pay.data.outcome} ${pay.data.paidCents}`}</output>}
    </>
  );
}
