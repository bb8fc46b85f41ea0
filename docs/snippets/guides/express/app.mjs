import express from 'express';
import { createClient } from 'trackagoat-sdk';
import { settleCreator } from 'trackagoat-sdk/workflows';

export const app = express();

app.post('/creators/:handle/payout', async (request, response) => {
  const goat = createClient(); // the key comes from TRACKAGOAT_API_KEY
  const receipt = await settleCreator(goat, { creatorId: `@${request.params.handle}`, method: 'Venmo' });
  response.status(receipt.outcome === 'committed' ? 201 : 200).json({
    outcome: receipt.outcome,
    paidCents: receipt.paidCents,
  });
});
