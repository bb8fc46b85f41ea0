import { estimatePull, forecast, PullError } from '../../clone/index.js';
import { type Forecaster, ToolRefusal } from '../../src/agents/index.js';

/** As many requests as a tool call may take: about three minutes at 60 a minute. */
const MOST_REQUESTS = 180;

/**
 * The forecast for a tool call: `trackagoat forecast` where it takes no more requests than a conversation waits for, otherwise a
 * refusal that says what to run.
 */
export const forecastForTools: Forecaster = async (goat, { until, signal }) => {
  const { requests, minutes } = await estimatePull(goat, signal ? { signal } : {});
  if (requests > MOST_REQUESTS) {
    throw new ToolRefusal(
      'too_large',
      `Reading this organization takes about ${requests} requests (${minutes} min): a person runs trackagoat forecast --until ${until}.`,
    );
  }
  try {
    return await forecast(goat, { until, ...(signal ? { signal } : {}) });
  } catch (error) {
    if (error instanceof PullError) throw new ToolRefusal('forecast_failed', error.message, { retry: 'later' });
    throw error;
  }
};
