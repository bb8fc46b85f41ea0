import fc from 'fast-check';

// A mutant must not live or die by luck, and nobody reads its shrunk counterexample.
fc.configureGlobal({ seed: 20260105, endOnFailure: true });
