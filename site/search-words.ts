/**
 * Words that people search for and a section does not say, by page and anchor. A section is found by them as if they were
 * in its heading.
 */
export const searchWords: Readonly<Record<string, string>> = {
  'docs/recipes#undo-a-payment': 'refund reverse chargeback cancel revert void',
  'docs/recipes#pay-everybody': 'payout run batch mass payment payroll pay all',
  'docs/recipes#pay-one-creator': 'single payout transfer send money',
  'docs/recipes#record-a-bonus': 'bonus one-off manual payment tip',
  'docs/getting-started#lists': 'pagination paginate cursor next page iterate loop',
  'docs/getting-started#money-and-names': 'dollars cents currency amount format rounding decimal',
  'docs/getting-started#the-first-call':
    'install setup api key token authentication login credentials environment variable',
  'docs/getting-started#pay': 'idempotency key duplicate double payment',
  'docs/client#rate-limits': 'throttle 429 too many requests quota backoff',
  'docs/client#no-webhooks': 'webhook subscribe event notification polling',
  'docs/client#behind-a-proxy': 'proxy certificate corporate network tls',
  'docs/client#middleware': 'interceptor hook headers logging',
  'docs/client#analytics': 'statistics metrics export csv report chart',
  'docs/first-payout-job': 'tutorial quickstart quick start hello world begin example',
  'docs/time-and-faults#faults': 'inject error failure timeout drop network simulate outage chaos retry',
  'docs/time-and-faults': 'fake time travel clock freeze',
  'docs/ci-and-docker#github-actions': 'continuous integration pipeline workflow',
  'docs/ci-and-docker#from-python-java-go': 'other languages ruby php csharp curl python java golang',
  'docs/seeds': 'fixtures test data factory sample',
  'docs/guides/test-runners': 'unit test testing framework mocha',
  'docs/time-and-faults#fake-timers': 'fake timers useFakeTimers sinon',
  'docs/guides/servers#workers-with-hono': 'cloudflare edge lambda serverless',
  'docs/agents': 'llm ai tools chatbot gpt claude function calling approve approval',
  'docs/mcp': 'model context protocol claude desktop cursor',
  'docs/clone': 'copy production import staging sandbox backup',
  'docs/forecast': 'predict projection budget estimate',
  'docs/verify': 'audit reconcile reconciliation check ledger mismatch',
  'docs/explore': 'race condition concurrency crash property-based fuzz double payment',
  'docs/payouts': 'cpm rate commission earnings calculation formula how much',
  'docs/states': 'status lifecycle transition',
  'docs/versions': 'semver breaking changes upgrade migration compatibility',
  'docs/performance': 'bundle size speed benchmark slow fast',
};
