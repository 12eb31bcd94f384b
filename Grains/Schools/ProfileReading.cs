namespace Engagement.Schools;

internal static class ProfileReading
{
    /// <summary>The profile as it is now. Whoever keeps one keeps in mind that another year may begin once its own is over.</summary>
    public static async Task<SchoolProfile> ProfileOf(this IGrainFactory grains, string school) =>
        await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get() ?? throw new InvalidOperationException($"There is no school '{school}'.");
}
