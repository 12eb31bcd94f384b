namespace Engagement.Acts;

/// <summary>Marks an endpoint that changes something and is not written into the log of acts, and why.</summary>
internal sealed record NoActOfItsOwn(string Why);

/// <summary>Marks an endpoint that takes so much out of the school that reading is an act.</summary>
internal sealed record ReadingIsAnAct;

internal static class ActMetadata
{
    public static TBuilder WithoutAct<TBuilder>(this TBuilder endpoint, string why)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new NoActOfItsOwn(why));

    public static TBuilder WithReadingAsAct<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new ReadingIsAnAct());
}
