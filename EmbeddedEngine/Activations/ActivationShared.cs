using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace Orleans.Runtime;

/// <summary>What all activations of a silo have in common.</summary>
internal sealed record ActivationShared(
    Catalog Catalog,
    IServiceProvider Services,
    IIncomingGrainCallFilter[] IncomingFilters,
    GrainCollectionOptions CollectionOptions,
    ILogger Logger);
