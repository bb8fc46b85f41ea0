// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { createClient } from 'trackagoat-sdk';
import { createMock } from 'trackagoat-sdk/mocks';
import { expect, test } from 'vitest';
import { Owed } from './owed';

test('reads on, and pays', async () => {
  const mock = createMock({ seed: 'demo' });
  const goat = createClient({ apiKey: mock.apiKey, fetch: mock.fetch });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Owed goat={goat} />
    </QueryClientProvider>,
  );

  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(5));
  fireEvent.click(screen.getByText('More'));
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(10));

  const owedBefore = mock.ledger().sums.earned;
  const [pay] = screen.getAllByText('Pay');
  if (pay) fireEvent.click(pay);
  const receipt = await screen.findByText(/^committed/);
  expect(Number(receipt.textContent?.split(' ')[1])).toBe(owedBefore - mock.ledger().sums.earned);
  expect(mock.ledger().sums.earned).toBeLessThan(owedBefore);
});
