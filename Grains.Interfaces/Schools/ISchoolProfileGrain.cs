using System.Collections.Immutable;
using Engagement.Activities;
using Engagement.Seasons;
using Orleans.Concurrency;

namespace Engagement.Schools;

/// <summary>The public face of a school, its season and plan. Key: <c>profile/{school}</c>.</summary>
public interface ISchoolProfileGrain : IGrainWithStringKey
{
    /// <summary>Null when there is no such school.</summary>
    [ReadOnly]
    Task<SchoolProfile?> Get();

    /// <summary>Founds the school and enters it into the directory. Durable on return; false when it exists already.</summary>
    Task<bool> Found(SchoolProfile profile);

    /// <summary>
    /// The school lives in this year from now on; its plan has yet to say its events. Durable on return; false without a school. Repeating it
    /// changes nothing.
    /// </summary>
    Task<bool> Begin(Season season);

    /// <summary>The events of the school's year are others now, or have come further (null before the first approval). Durable on return; false without a school.</summary>
    Task<bool> Publish(ImmutableArray<PlannedEvent> events, PlanProgress? progress);
}

/// <summary>All schools of this installation. Key: <see cref="Keys.Directory"/>.</summary>
public interface ISchoolDirectoryGrain : IGrainWithStringKey
{
    [ReadOnly]
    Task<ImmutableArray<SchoolName>> List();

    /// <summary>Durable on return; repeating it changes nothing.</summary>
    Task Add(SchoolName school);
}

[GenerateSerializer, Immutable, Alias("school-name")]
public sealed record SchoolName(string Id, Localized Name);
