// Silos are cheap but not free, and some tests measure waiting.
[assembly: CollectionBehavior(MaxParallelThreads = 2)]
