using Engagement.Acts;
using Engagement.Problems;
using Engagement.Schools;
using Engagement.Sessions;
using Engagement.Students;

namespace Engagement.Staff;

/// <summary>Ties of the staff that fair awarding must know: children of the own family, and factions that somebody guides.</summary>
internal static class TieEndpoints
{
    private const int Most = 50;

    public static void MapTies(this IEndpointRouteBuilder routes)
    {
        var ties = routes.MapGroup("/api/schools/{school}/ties").WithTags("Staff");
        ties.MapGet("/", List);
        ties.MapPut("/{staff}", Put);
    }

    private static async Task<IResult> List(string school, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.OverseeAwards, school) is { } refused)
        {
            return refused.ToResult();
        }

        var roster = await grains.GetGrain<IRosterGrain>(Keys.Roster(school)).GetIfNewer(-1);
        var students = roster!.Students.ToDictionary(student => student.Id);
        return Results.Ok(new
        {
            Items = roster.Staff.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => new
            {
                Staff = member.Id,
                member.Name,
                member.Guides,
                Family = member.Family.Select(id => new
                {
                    Student = id,
                    students.GetValueOrDefault(id)?.Name,
                    students.GetValueOrDefault(id)?.Class,
                }),
            }),
            Next = (string?)null,
        });
    }

    private static async Task<IResult> Put(string school, string staff, TiesRequest request, IGrainFactory grains, HttpContext context)
    {
        if (Access.Refusal(context, Right.ManageAccounts, school) is { } refused)
        {
            return refused.ToResult();
        }

        var roster = grains.GetGrain<IRosterGrain>(Keys.Roster(school));
        var family = request.Family ?? [];
        var guides = request.Guides ?? [];
        if (family.Count > Most || guides.Count > Most)
        {
            return Problem.Invalid(family.Count > Most ? "family" : "guides", "At most 50.").ToResult();
        }

        var people = (await roster.GetIfNewer(-1))!;
        var known = people.Students.Select(student => student.Id).ToHashSet();
        if (family.FirstOrDefault(id => !known.Contains(id)) is { } stranger)
        {
            return (Problem.UnknownStudent with { Field = "family", Detail = stranger }).ToResult();
        }

        var profile = await grains.GetGrain<ISchoolProfileGrain>(Keys.Profile(school)).Get();
        if (guides.FirstOrDefault(id => profile!.Factions.All(faction => faction.Id != id)) is { } unknown)
        {
            return (Problem.UnknownFaction with { Field = "guides", Detail = unknown }).ToResult();
        }

        if (people.Staff.FirstOrDefault(member => member.Id == staff) is { } before)
        {
            context.Describe(staff, TextOf(before.Family, before.Guides), TextOf(family, guides));
        }

        return await roster.Tie(staff, [.. family.Distinct()], [.. guides.Distinct()])
            ? Results.NoContent()
            : Problem.NotFound.ToResult();
    }

    /// <summary>Whose child somebody is stays out of the log, which more people read than the ties.</summary>
    private static string TextOf(IReadOnlyCollection<string> family, IReadOnlyCollection<string> guides) =>
        $"family {family.Distinct().Count()}; guides {(guides.Count > 0 ? string.Join(' ', guides.Distinct().Order(StringComparer.Ordinal)) : "-")}";

    private sealed record TiesRequest(IReadOnlyList<string>? Family, IReadOnlyList<string>? Guides);
}
